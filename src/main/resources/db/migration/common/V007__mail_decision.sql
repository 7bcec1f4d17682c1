-- What the system decided about mails on its own, and why.
CREATE TABLE mail_decision (
    id         VARCHAR(36)  NOT NULL PRIMARY KEY,
    seq        BIGINT       NOT NULL AUTO_INCREMENT,
    case_key   VARCHAR(40)  NOT NULL,
    message_id VARCHAR(36),
    what       VARCHAR(40)  NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    decided_at DATETIME(6)  NOT NULL,
    CONSTRAINT uq_mail_decision_seq UNIQUE (seq)
);
CREATE INDEX ix_mail_decision_case ON mail_decision (case_key, decided_at, seq);
