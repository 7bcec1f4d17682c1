-- A customer who is to be reached (R20, R21), and how. The business key is that of the case or meeting.
CREATE TABLE outreach (
    id            VARCHAR(36)  NOT NULL PRIMARY KEY,
    business_key  VARCHAR(64)  NOT NULL,
    occasion      VARCHAR(20)  NOT NULL,
    contact_name  VARCHAR(200),
    email         VARCHAR(254) NOT NULL,
    language_tag  VARCHAR(35),
    zone_id       VARCHAR(64)  NOT NULL,
    slack_channel VARCHAR(80),
    linkedin      VARCHAR(500),
    phone         VARCHAR(40),
    phone_kind    VARCHAR(20)  NOT NULL,
    subject       VARCHAR(250) NOT NULL,
    starts_at     DATETIME(6)  NOT NULL,
    meeting_url   VARCHAR(2000),
    host          VARCHAR(255),
    begun_at      DATETIME(6)  NOT NULL,
    ended_at      DATETIME(6),
    reached       BOOLEAN
);
CREATE INDEX ix_outreach_key ON outreach (business_key, begun_at);
CREATE INDEX ix_outreach_email ON outreach (email);
CREATE INDEX ix_outreach_begun ON outreach (begun_at);

-- A step of the ladder. The row is there before the step is taken, and has a result after.
CREATE TABLE outreach_attempt (
    outreach_id VARCHAR(36)  NOT NULL,
    step        VARCHAR(20)  NOT NULL,
    position_no INT          NOT NULL,
    begun_at    DATETIME(6)  NOT NULL,
    wait_min    INT          NOT NULL,
    tries       INT          NOT NULL,
    done_at     DATETIME(6),
    done_by     VARCHAR(255),
    result      VARCHAR(20),
    note        VARCHAR(500),
    PRIMARY KEY (outreach_id, step),
    FOREIGN KEY (outreach_id) REFERENCES outreach (id)
);
