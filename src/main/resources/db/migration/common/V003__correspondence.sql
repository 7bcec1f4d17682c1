-- Every mail as our mail server gave it, kept before anything is made of it.
CREATE TABLE raw_mail (
  id           VARCHAR(36)   NOT NULL PRIMARY KEY,
  mailbox      VARCHAR(255)  NOT NULL,
  uid_validity BIGINT        NOT NULL,
  uid          BIGINT        NOT NULL,
  sha256       VARCHAR(64)   NOT NULL,
  deliveries   INT           NOT NULL,
  received_at  DATETIME(6)   NOT NULL,
  stored_at    DATETIME(6)   NOT NULL,
  state        VARCHAR(12)   NOT NULL,
  reason       VARCHAR(500),
  content      LONGBLOB      NOT NULL,
  CONSTRAINT uq_raw_mail_place UNIQUE (mailbox, uid_validity, uid),
  CONSTRAINT uq_raw_mail_sha256 UNIQUE (sha256)
);
CREATE INDEX ix_raw_mail_state ON raw_mail (state, stored_at);

-- seq keeps the order of messages that were written in the same instant.
CREATE TABLE message (
  id              VARCHAR(36)   NOT NULL PRIMARY KEY,
  seq             BIGINT        NOT NULL AUTO_INCREMENT,
  version         INT           NOT NULL,
  case_key        VARCHAR(40)   NOT NULL,
  kind            VARCHAR(20)   NOT NULL,
  state           VARCHAR(10)   NOT NULL,
  from_email      VARCHAR(254)  NOT NULL,
  from_name       VARCHAR(200),
  to_list         LONGTEXT      NOT NULL,
  cc_list         LONGTEXT      NOT NULL,
  subject         VARCHAR(250)  NOT NULL,
  body            LONGTEXT      NOT NULL,
  message_id      VARCHAR(900),
  message_id_hash VARCHAR(64),
  in_reply_to     VARCHAR(900),
  reference_ids   LONGTEXT      NOT NULL,
  automatic       BOOLEAN       NOT NULL,
  author          VARCHAR(255),
  external_id     VARCHAR(255),
  external_hash   VARCHAR(64),
  raw_id          VARCHAR(36),
  written_at      DATETIME(6)   NOT NULL,
  sent_at         DATETIME(6),
  refusal         VARCHAR(500),
  refused_list    LONGTEXT,
  CONSTRAINT uq_message_seq UNIQUE (seq),
  CONSTRAINT uq_message_external_id UNIQUE (external_id),
  CONSTRAINT fk_message_raw FOREIGN KEY (raw_id) REFERENCES raw_mail (id)
);
CREATE INDEX ix_message_case ON message (case_key, written_at, seq);
CREATE INDEX ix_message_message_id_hash ON message (message_id_hash);

CREATE TABLE message_html (
  id   VARCHAR(36) NOT NULL PRIMARY KEY,
  body LONGTEXT    NOT NULL
);

-- What a person is writing in the composer; a task completes with the id of one.
CREATE TABLE draft (
  id         VARCHAR(36)  NOT NULL PRIMARY KEY,
  version    INT          NOT NULL,
  case_key   VARCHAR(40)  NOT NULL,
  author     VARCHAR(255) NOT NULL,
  body       LONGTEXT     NOT NULL,
  written_at DATETIME(6)  NOT NULL,
  used_at    DATETIME(6)
);
