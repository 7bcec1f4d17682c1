-- Who did what, append-only: rows are inserted and never touched again. Seals chain them, so that a missing or changed row shows.
CREATE TABLE audit_entry (
  id          CHAR(36)      NOT NULL PRIMARY KEY,
  happened_at DATETIME(6)   NOT NULL,
  actor       VARCHAR(255)  NOT NULL,
  address     VARCHAR(45),
  action      VARCHAR(40)   NOT NULL,
  about       VARCHAR(255),
  detail      VARCHAR(1000)
);
CREATE INDEX ix_audit_entry_happened ON audit_entry (happened_at);

CREATE TABLE audit_seal (
  seq           BIGINT   NOT NULL PRIMARY KEY,
  entry_id      CHAR(36) NOT NULL,
  previous_hash CHAR(64) NOT NULL,
  hash          CHAR(64) NOT NULL,
  CONSTRAINT uq_audit_seal_entry UNIQUE (entry_id),
  CONSTRAINT fk_audit_seal_entry FOREIGN KEY (entry_id) REFERENCES audit_entry (id)
);

-- One row: the end of the chain. Locked while seals are added, and what shows that the last rows were cut off.
CREATE TABLE audit_chain (
  id   INT      NOT NULL PRIMARY KEY,
  seq  BIGINT   NOT NULL,
  hash CHAR(64) NOT NULL
);
INSERT INTO audit_chain (id, seq, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
