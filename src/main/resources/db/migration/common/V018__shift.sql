-- Who works when (R10). Times of a weekly shift are local to its zone, as ISO-8601 texts; one that ends no later than it begins
-- ends on the next day.
CREATE TABLE weekly_shift (
    id          VARCHAR(36)  NOT NULL PRIMARY KEY,
    user_id     VARCHAR(255) NOT NULL,
    iso_weekday INT          NOT NULL,
    begins_at   VARCHAR(18)  NOT NULL,
    ends_at     VARCHAR(18)  NOT NULL,
    zone_id     VARCHAR(64)  NOT NULL,
    UNIQUE (user_id, iso_weekday, begins_at, zone_id)
);

CREATE TABLE absence (
    id         VARCHAR(36)  NOT NULL PRIMARY KEY,
    user_id    VARCHAR(255) NOT NULL,
    kind       VARCHAR(20)  NOT NULL,
    begins_at  DATETIME(6)  NOT NULL,
    ends_at    DATETIME(6)  NOT NULL,
    entered_by VARCHAR(255) NOT NULL,
    entered_at DATETIME(6)  NOT NULL
);
CREATE INDEX ix_absence_user ON absence (user_id, ends_at);
CREATE INDEX ix_absence_end ON absence (ends_at);

-- A task of somebody who went off shift, once for each time that they do.
CREATE TABLE handover (
    id         VARCHAR(36)  NOT NULL PRIMARY KEY,
    task_id    VARCHAR(64)  NOT NULL,
    case_key   VARCHAR(64)  NOT NULL,
    user_id    VARCHAR(255) NOT NULL,
    off_since  DATETIME(6)  NOT NULL,
    state      VARCHAR(20)  NOT NULL,
    started_at DATETIME(6)  NOT NULL,
    ended_at   DATETIME(6),
    UNIQUE (task_id, user_id, off_since)
);
CREATE INDEX ix_handover_user ON handover (user_id, state);
CREATE INDEX ix_handover_case ON handover (case_key);

-- Who was asked to take it over, each once.
CREATE TABLE handover_offer (
    handover_id VARCHAR(36)  NOT NULL,
    colleague   VARCHAR(255) NOT NULL,
    offered_at  DATETIME(6)  NOT NULL,
    answer      VARCHAR(20),
    answered_at DATETIME(6),
    PRIMARY KEY (handover_id, colleague),
    FOREIGN KEY (handover_id) REFERENCES handover (id)
);

-- One row, locked by whoever starts the process that watches shifts: one watch for all nodes.
CREATE TABLE shift_watch (
    id INT NOT NULL PRIMARY KEY
);
INSERT INTO shift_watch (id) VALUES (1);

-- Who follows a case beside its consultant (R9).
CREATE TABLE case_watcher (
    case_key    VARCHAR(64)  NOT NULL,
    user_id     VARCHAR(255) NOT NULL,
    followed_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (case_key, user_id)
);
