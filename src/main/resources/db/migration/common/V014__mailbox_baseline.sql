-- From which UID on a mailbox's mails are taken whether somebody has read them or not: UIDNEXT at our first contact.
CREATE TABLE mailbox_baseline (
  mailbox      VARCHAR(255) NOT NULL,
  uid_validity BIGINT       NOT NULL,
  first_uid    BIGINT       NOT NULL,
  PRIMARY KEY (mailbox, uid_validity)
);

-- Where further deliveries of a mail lie on the server, so that none is fetched again that stays there.
CREATE TABLE raw_mail_copy (
  mailbox      VARCHAR(255) NOT NULL,
  uid_validity BIGINT       NOT NULL,
  uid          BIGINT       NOT NULL,
  raw_id       VARCHAR(36)  NOT NULL,
  PRIMARY KEY (mailbox, uid_validity, uid)
);

-- A late reply looks for the open case that follows.
CREATE INDEX support_case_follows ON support_case (follows);
