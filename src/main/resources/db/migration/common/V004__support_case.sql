-- Numbers for case keys: the key of row n is C-(1000 + n).
CREATE TABLE case_number (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    taken_at DATETIME(6) NOT NULL
);

CREATE TABLE support_case (
    case_key      VARCHAR(20)  NOT NULL PRIMARY KEY,
    external_id   VARCHAR(200),
    external_hash VARCHAR(64),
    status        VARCHAR(20)  NOT NULL,
    nature        VARCHAR(20),
    severity      VARCHAR(2),
    product       VARCHAR(60),
    channel       VARCHAR(20)  NOT NULL,
    tier          VARCHAR(20)  NOT NULL,
    customer_id   VARCHAR(36)  NOT NULL,
    contact_id    VARCHAR(36)  NOT NULL,
    subject       VARCHAR(250) NOT NULL,
    consultant    VARCHAR(64),
    owner         VARCHAR(64),
    owner_group   VARCHAR(64),
    received_at   DATETIME(6)  NOT NULL,
    answered_at   DATETIME(6),
    resolved_at   DATETIME(6),
    closed_at     DATETIME(6),
    follows       VARCHAR(20),
    started       BOOLEAN      NOT NULL,
    row_version   BIGINT       NOT NULL,
    CONSTRAINT support_case_external_id UNIQUE (external_id)
);

CREATE INDEX support_case_newest ON support_case (received_at, case_key);
CREATE INDEX support_case_status ON support_case (status, received_at);
CREATE INDEX support_case_contact ON support_case (contact_id, received_at);
