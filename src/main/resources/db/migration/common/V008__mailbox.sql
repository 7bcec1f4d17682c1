-- How big a mail is of which only the beginning was kept; null when all of it is here.
ALTER TABLE raw_mail ADD COLUMN full_size BIGINT;

-- Which node reads a mailbox. The holder counts the beat on; nobody compares clocks.
CREATE TABLE mailbox_lease (
  mailbox VARCHAR(255) NOT NULL PRIMARY KEY,
  holder  VARCHAR(200) NOT NULL,
  beat    BIGINT       NOT NULL
);
