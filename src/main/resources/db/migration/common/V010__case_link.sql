-- A mail of a stranger opens a case of its own; where it says that it answers another case, our people are asked.
CREATE TABLE case_link (
    id          VARCHAR(36)  NOT NULL PRIMARY KEY,
    case_key    VARCHAR(40)  NOT NULL,
    other_key   VARCHAR(40)  NOT NULL,
    sender      VARCHAR(254) NOT NULL,
    state       VARCHAR(10)  NOT NULL,
    reason      VARCHAR(500) NOT NULL,
    proposed_at DATETIME(6)  NOT NULL,
    decided_by  VARCHAR(255),
    decided_at  DATETIME(6),
    CONSTRAINT uq_case_link UNIQUE (case_key, other_key),
    CONSTRAINT ck_case_link_state CHECK (state IN ('PROPOSED', 'ACCEPTED', 'DECLINED'))
);
CREATE INDEX ix_case_link_other ON case_link (other_key, state);

-- Who may write into a case beside its contact and the contact's colleagues.
CREATE TABLE case_participant (
    case_key VARCHAR(40)  NOT NULL,
    email    VARCHAR(254) NOT NULL,
    added_by VARCHAR(255) NOT NULL,
    added_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (case_key, email)
);
