-- When this database was brought back from a backup, and when that was taken (ADR 16). Written by docker/restore.
CREATE TABLE restored_backup (
  restored_at DATETIME(6) NOT NULL PRIMARY KEY,
  taken_at    DATETIME(6) NOT NULL
);
