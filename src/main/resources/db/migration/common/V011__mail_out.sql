-- automatic_to: the customer's address that an automatic mail goes to, in lower case; caps are counted by it.
-- pending_list: who has not got the mail yet while others have; null while nobody has, or everybody.
ALTER TABLE message ADD COLUMN automatic_to VARCHAR(254);
ALTER TABLE message ADD COLUMN pending_list LONGTEXT;
CREATE INDEX ix_message_automatic_to ON message (automatic_to, written_at);
CREATE INDEX ix_message_written_at ON message (written_at);

-- One row for each address that automatic mail was written to or that refused a mail; it is locked while caps are counted.
CREATE TABLE mail_recipient (
  address         VARCHAR(254) NOT NULL PRIMARY KEY,
  bounces         INT          NOT NULL,
  last_bounced_at DATETIME(6),
  last_status     VARCHAR(20),
  warned_at       DATETIME(6)
);

-- A row while the mail server refuses our login: no node sends, but one mail each minute tries.
CREATE TABLE mail_pause (
  server        VARCHAR(20)  NOT NULL PRIMARY KEY,
  since         DATETIME(6)  NOT NULL,
  reason        VARCHAR(500) NOT NULL,
  next_probe_at DATETIME(6)  NOT NULL
);
