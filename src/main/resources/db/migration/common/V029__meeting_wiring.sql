-- What a test of the link has found (R20); null while the link was not tested.
ALTER TABLE meeting ADD COLUMN link_verdict VARCHAR(20);
ALTER TABLE meeting ADD COLUMN link_finding VARCHAR(500);
ALTER TABLE meeting ADD COLUMN link_tested_at DATETIME(6);

-- Whom we wanted to reach for a meeting: one row for each attendee and each time that we set out to (R20, R21).
CREATE TABLE meeting_outreach (
    outreach_id VARCHAR(36) NOT NULL PRIMARY KEY,
    meeting_key VARCHAR(20) NOT NULL,
    begun_at    DATETIME(6) NOT NULL,
    is_over     BOOLEAN     NOT NULL
);
CREATE INDEX ix_meeting_outreach ON meeting_outreach (meeting_key, begun_at);
