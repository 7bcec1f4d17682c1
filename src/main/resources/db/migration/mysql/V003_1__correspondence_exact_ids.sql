-- Ids of others are compared as they are written: X1 is not x1, and neither is 'X1 '.
ALTER TABLE message
  MODIFY external_id VARCHAR(255) COLLATE utf8mb4_0900_bin NULL,
  MODIFY case_key    VARCHAR(40)  COLLATE utf8mb4_0900_bin NOT NULL;
ALTER TABLE draft
  MODIFY case_key    VARCHAR(40)  COLLATE utf8mb4_0900_bin NOT NULL;
