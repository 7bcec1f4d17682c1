-- A row is one invitation. Of its link only a hash is kept; what the customer wrote is nowhere else.
CREATE TABLE survey (
    id          VARCHAR(36)  NOT NULL PRIMARY KEY,
    case_key    VARCHAR(20)  NOT NULL,
    contact_id  VARCHAR(36)  NOT NULL,
    token_hash  VARCHAR(64)  NOT NULL,
    low_score   INT          NOT NULL,
    invited_at  DATETIME(6)  NOT NULL,
    expires_at  DATETIME(6)  NOT NULL,
    reminded_at DATETIME(6),
    ended_at    DATETIME(6),
    answered_at DATETIME(6),
    csat        INT,
    remark      VARCHAR(4000),
    CONSTRAINT survey_token UNIQUE (token_hash),
    CONSTRAINT survey_csat CHECK (csat BETWEEN 1 AND 5)
);

CREATE INDEX survey_case ON survey (case_key, invited_at);
CREATE INDEX survey_answered ON survey (answered_at);
