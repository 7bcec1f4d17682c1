-- Customers whom a person tells of incidents, whatever their tier (R24).
ALTER TABLE customer ADD COLUMN key_account BOOLEAN DEFAULT FALSE NOT NULL;

-- Numbers for incident keys: the key of row n is I-(1000 + n).
CREATE TABLE incident_number (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    taken_at DATETIME(6) NOT NULL
);

CREATE TABLE incident (
    incident_key   VARCHAR(20)   NOT NULL PRIMARY KEY,
    external_id    VARCHAR(200),
    external_hash  VARCHAR(64),
    severity       VARCHAR(2)    NOT NULL,
    service        VARCHAR(100)  NOT NULL,
    title          VARCHAR(250)  NOT NULL,
    body           VARCHAR(4000) NOT NULL,
    owner          VARCHAR(255),
    owner_group    VARCHAR(64)   NOT NULL,
    state          VARCHAR(10)   NOT NULL,
    started_at     DATETIME(6)   NOT NULL,
    declared_at    DATETIME(6)   NOT NULL,
    declared_by    VARCHAR(255)  NOT NULL,
    resolved_at    DATETIME(6),
    next_update_by DATETIME(6),
    CONSTRAINT incident_external_id UNIQUE (external_id),
    CONSTRAINT incident_state CHECK (state IN ('OPEN', 'RESOLVED'))
);
CREATE INDEX incident_newest ON incident (declared_at, incident_key);
CREATE INDEX incident_open ON incident (state, declared_at);

-- The cases of an incident; noted: its journey has heard of it.
CREATE TABLE incident_case (
    incident_key VARCHAR(20)  NOT NULL,
    case_key     VARCHAR(20)  NOT NULL,
    linked_by    VARCHAR(255) NOT NULL,
    linked_at    DATETIME(6)  NOT NULL,
    noted        BOOLEAN      NOT NULL,
    PRIMARY KEY (incident_key, case_key),
    FOREIGN KEY (incident_key) REFERENCES incident (incident_key)
);
CREATE INDEX incident_case_case ON incident_case (case_key);

-- What customers are told, number 0 when it was declared.
CREATE TABLE incident_update (
    incident_key   VARCHAR(20)   NOT NULL,
    update_no      INT           NOT NULL,
    kind           VARCHAR(10)   NOT NULL,
    body           VARCHAR(4000) NOT NULL,
    written_at     DATETIME(6)   NOT NULL,
    written_by     VARCHAR(255)  NOT NULL,
    next_update_by DATETIME(6),
    PRIMARY KEY (incident_key, update_no),
    FOREIGN KEY (incident_key) REFERENCES incident (incident_key),
    CONSTRAINT incident_update_kind CHECK (kind IN ('DECLARED', 'UPDATE', 'RESOLVED'))
);

-- Who is told of which update, for which case: each once. told_with: the case of the same customer or person that is told for it.
CREATE TABLE incident_notice (
    incident_key VARCHAR(20)  NOT NULL,
    update_no    INT          NOT NULL,
    case_key     VARCHAR(20)  NOT NULL,
    channel      VARCHAR(10)  NOT NULL,
    tell_rank    INT          NOT NULL,
    told_with    VARCHAR(20),
    tell_by      DATETIME(6)  NOT NULL,
    state        VARCHAR(10)  NOT NULL,
    told_at      DATETIME(6),
    told_by      VARCHAR(255),
    message_id   VARCHAR(36),
    PRIMARY KEY (incident_key, update_no, case_key),
    FOREIGN KEY (incident_key, update_no) REFERENCES incident_update (incident_key, update_no),
    CONSTRAINT incident_notice_channel CHECK (channel IN ('PERSON', 'MAIL')),
    CONSTRAINT incident_notice_state CHECK (state IN ('PENDING', 'WITH', 'TOLD', 'OVERTAKEN', 'OVER'))
);
