-- Who was erased: no address, only a keyed hash of it, so that an erasure can be repeated after an old backup was restored.
CREATE TABLE erasure (
  person_hash VARCHAR(64)  NOT NULL PRIMARY KEY,
  erased_at   DATETIME(6)  NOT NULL,
  erased_by   VARCHAR(255) NOT NULL
);

-- What must not be erased for now. subject: case:C-1001, or person:<hash of the address>.
CREATE TABLE legal_hold (
  id      VARCHAR(36)  NOT NULL PRIMARY KEY,
  subject VARCHAR(100) NOT NULL,
  reason  VARCHAR(500) NOT NULL,
  set_by  VARCHAR(255) NOT NULL,
  set_at  DATETIME(6)  NOT NULL
);
CREATE INDEX ix_legal_hold_subject ON legal_hold (subject);
