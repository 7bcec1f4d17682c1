-- The promise ledger. Instants are whole seconds in UTC. A row is never rewritten to look better: a renewed ETA and a promise
-- that goes on after a reopening are new rows that point at the old one.

CREATE TABLE promise (
    id            VARCHAR(36)  NOT NULL,
    version       INT          NOT NULL,
    case_key      VARCHAR(64)  NOT NULL,
    kind          VARCHAR(16)  NOT NULL,
    party         VARCHAR(8)   NOT NULL,
    about         VARCHAR(255),
    tier          VARCHAR(32),
    calendar_id   VARCHAR(64)  NOT NULL,
    policy        VARCHAR(64)  NOT NULL,
    promise_clock VARCHAR(16)  NOT NULL,
    target        VARCHAR(32)  NOT NULL,
    warn_share    DECIMAL(5,4),
    started_at    DATETIME(6)  NOT NULL,
    warn_at       DATETIME(6),
    due_at        DATETIME(6)  NOT NULL,
    state         VARCHAR(16)  NOT NULL,
    changed_at    DATETIME(6),
    warned_at     DATETIME(6),
    ended_at      DATETIME(6),
    reported_at   DATETIME(6),
    fulfilled_at  DATETIME(6),
    settled_at    DATETIME(6),
    made_by       VARCHAR(64)  NOT NULL,
    replaces_id   VARCHAR(36),
    PRIMARY KEY (id)
);
CREATE INDEX promise_of_case ON promise (case_key, kind, state);
CREATE INDEX promise_by_calendar ON promise (calendar_id, state, id);

-- Without an end the pause still lasts.
CREATE TABLE promise_pause (
    promise_id  VARCHAR(36) NOT NULL,
    nr          INT         NOT NULL,
    paused_from DATETIME(6) NOT NULL,
    paused_to   DATETIME(6),
    PRIMARY KEY (promise_id, nr),
    FOREIGN KEY (promise_id) REFERENCES promise (id)
);

-- How the due instant came about, as JSON, by the calendar of that day: later changes of the calendar do not touch it (C7).
CREATE TABLE promise_receipt (
    promise_id VARCHAR(36) NOT NULL,
    version    INT         NOT NULL,
    receipt    LONGTEXT    NOT NULL,
    PRIMARY KEY (promise_id),
    FOREIGN KEY (promise_id) REFERENCES promise (id)
);

-- Level 0 is the warning. Nobody is told twice, whatever fires twice.
CREATE TABLE promise_escalation (
    id               VARCHAR(36)   NOT NULL,
    version          INT           NOT NULL,
    promise_id       VARCHAR(36)   NOT NULL,
    escalation_level INT           NOT NULL,
    recipients       VARCHAR(4000) NOT NULL,
    channel          VARCHAR(16)   NOT NULL,
    told_at          DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (promise_id, escalation_level),
    FOREIGN KEY (promise_id) REFERENCES promise (id)
);
