-- What mails bring beside their words. The bytes are files, named by the id.
CREATE TABLE attachment (
  id         VARCHAR(36)  NOT NULL PRIMARY KEY,
  message_id VARCHAR(36)  NOT NULL,
  place      INT          NOT NULL,
  name       VARCHAR(200) NOT NULL,
  media_type VARCHAR(130) NOT NULL,
  size_bytes BIGINT,
  sha256     VARCHAR(64),
  content_id VARCHAR(250),
  is_inline  BOOLEAN      NOT NULL,
  state      VARCHAR(12)  NOT NULL,
  reason     VARCHAR(200),
  CONSTRAINT uq_attachment_place UNIQUE (message_id, place)
);

ALTER TABLE message ADD reply_to VARCHAR(254);
ALTER TABLE message ADD remarks VARCHAR(2000);
