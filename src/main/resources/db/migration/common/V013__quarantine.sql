-- What staff see of a mail in quarantine, and what they did with it.
ALTER TABLE raw_mail ADD COLUMN bytes         BIGINT;
ALTER TABLE raw_mail ADD COLUMN shown_email   VARCHAR(254);
ALTER TABLE raw_mail ADD COLUMN shown_name    VARCHAR(200);
ALTER TABLE raw_mail ADD COLUMN shown_subject VARCHAR(250);
ALTER TABLE raw_mail ADD COLUMN given_sender  VARCHAR(254);
ALTER TABLE raw_mail ADD COLUMN handled_by    VARCHAR(255);
ALTER TABLE raw_mail ADD COLUMN handled_at    DATETIME(6);

-- Set for the few mails that staff may want to look at, so that the index finds them among all that were filed.
ALTER TABLE raw_mail ADD COLUMN listed_at DATETIME(6) GENERATED ALWAYS AS (
  CASE WHEN state IN ('QUARANTINED', 'DROPPED') OR (state = 'FILED' AND reason IS NOT NULL)
       THEN COALESCE(handled_at, stored_at) END);
CREATE INDEX ix_raw_mail_listed ON raw_mail (state, listed_at, id);
