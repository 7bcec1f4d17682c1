CREATE TABLE meeting_number (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    taken_at DATETIME(6) NOT NULL
);

-- A meeting with a customer (R20). Uid and sequence are those of its invitations (RFC 5546).
CREATE TABLE meeting (
    meeting_key   VARCHAR(20)   NOT NULL PRIMARY KEY,
    uid           VARCHAR(255)  NOT NULL,
    sequence_no   INT           NOT NULL,
    case_key      VARCHAR(40),
    subject       VARCHAR(250)  NOT NULL,
    starts_at     DATETIME(6)   NOT NULL,
    minutes       INT           NOT NULL,
    zone_id       VARCHAR(64)   NOT NULL,
    host          VARCHAR(255)  NOT NULL,
    link          VARCHAR(1000),
    state         VARCHAR(20)   NOT NULL,
    external_id   VARCHAR(255),
    external_hash VARCHAR(64),
    agreed_at     DATETIME(6)   NOT NULL,
    started_at    DATETIME(6),
    invited_at    DATETIME(6),
    ended_at      DATETIME(6),
    CONSTRAINT uq_meeting_uid UNIQUE (uid),
    CONSTRAINT uq_meeting_external_id UNIQUE (external_id)
);
CREATE INDEX ix_meeting_case ON meeting (case_key);

CREATE TABLE meeting_attendee (
    meeting_key   VARCHAR(20)  NOT NULL,
    place         INT          NOT NULL,
    email         VARCHAR(254) NOT NULL,
    name          VARCHAR(200),
    zone_id       VARCHAR(64)  NOT NULL,
    language      VARCHAR(35)  NOT NULL,
    slack_channel VARCHAR(80),
    linkedin_url  VARCHAR(300),
    phone         VARCHAR(30),
    phone_kind    VARCHAR(10)  NOT NULL,
    answer        VARCHAR(20)  NOT NULL,
    answered_at   DATETIME(6),
    answer_stamp  VARCHAR(40),
    PRIMARY KEY (meeting_key, place),
    CONSTRAINT uq_meeting_attendee UNIQUE (meeting_key, email),
    FOREIGN KEY (meeting_key) REFERENCES meeting (meeting_key)
);

-- What the meeting is about: links to documents that its attendees can open.
CREATE TABLE meeting_document (
    meeting_key VARCHAR(20)   NOT NULL,
    place       INT           NOT NULL,
    title       VARCHAR(200)  NOT NULL,
    url         VARCHAR(1000) NOT NULL,
    PRIMARY KEY (meeting_key, place),
    FOREIGN KEY (meeting_key) REFERENCES meeting (meeting_key)
);

-- What happened to a meeting, in the order of seq.
CREATE TABLE meeting_event (
    seq         BIGINT AUTO_INCREMENT PRIMARY KEY,
    meeting_key VARCHAR(20)  NOT NULL,
    happened_at DATETIME(6)  NOT NULL,
    what        VARCHAR(40)  NOT NULL,
    by_whom     VARCHAR(255),
    note        VARCHAR(1000),
    FOREIGN KEY (meeting_key) REFERENCES meeting (meeting_key)
);
CREATE INDEX ix_meeting_event ON meeting_event (meeting_key, seq);
