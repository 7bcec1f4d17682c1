-- What people do because of what a postmortem or a retro taught; origin_key is the key of that one.
CREATE TABLE action (
    id         VARCHAR(36)  NOT NULL PRIMARY KEY,
    origin_key VARCHAR(20)  NOT NULL,
    action_no  INT          NOT NULL,
    kind       VARCHAR(20)  NOT NULL,
    what       VARCHAR(500) NOT NULL,
    owner      VARCHAR(255) NOT NULL,
    due_at     DATETIME(6)  NOT NULL,
    remind_at  DATETIME(6)  NOT NULL,
    done_at    DATETIME(6),
    done_by    VARCHAR(255),
    done_note  VARCHAR(500),
    CONSTRAINT action_kind CHECK (kind IN ('DOCUMENTATION', 'CODE', 'OTHER'))
);
CREATE INDEX action_of ON action (origin_key, action_no);

INSERT INTO action (id, origin_key, action_no, kind, what, owner, due_at, remind_at, done_at, done_by, done_note)
SELECT id, postmortem_key, action_no, kind, what, owner, due_at, remind_at, done_at, done_by, done_note
FROM postmortem_action;
DROP TABLE postmortem_action;

-- The weekly on-call retro: R-2026-47 looks back at week 47 of 2026 (ISO 8601). Until it is prepared it is planned, and one
-- that is planned waits for its day: its row is what two nodes agree by on which is next.
CREATE TABLE retro (
    retro_key    VARCHAR(20) NOT NULL PRIMARY KEY,
    state        VARCHAR(10) NOT NULL,
    prepared_at  DATETIME(6),
    due_at       DATETIME(6),
    remind_at    DATETIME(6),
    went_well    LONGTEXT    NOT NULL,
    go_better    LONGTEXT    NOT NULL,
    remember     LONGTEXT    NOT NULL,
    edited_at    DATETIME(6),
    edited_by    VARCHAR(255),
    published_at DATETIME(6),
    done_at      DATETIME(6),
    CONSTRAINT retro_state CHECK (state IN ('PLANNED', 'HOLDING', 'PUBLISHED', 'DONE'))
);

-- What the week was like, as it was known when the retro was prepared. about is the key of a case or an incident; amount is how
-- many, or the level of an escalation.
CREATE TABLE retro_fact (
    retro_key   VARCHAR(20) NOT NULL,
    fact_no     INT         NOT NULL,
    kind        VARCHAR(20) NOT NULL,
    about       VARCHAR(20),
    promise     VARCHAR(16),
    party       VARCHAR(8),
    amount      BIGINT      NOT NULL,
    due_at      DATETIME(6),
    happened_at DATETIME(6),
    PRIMARY KEY (retro_key, fact_no),
    FOREIGN KEY (retro_key) REFERENCES retro (retro_key)
);
