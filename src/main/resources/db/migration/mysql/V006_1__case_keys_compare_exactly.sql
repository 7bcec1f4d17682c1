-- Keys and ids of others are compared as they are written, as on H2 and in V003_1: X1 is not x1, c-1001 is no case. Columns
-- that are joined need one collation.
ALTER TABLE support_case
  MODIFY case_key    VARCHAR(20)  COLLATE utf8mb4_0900_bin NOT NULL,
  MODIFY external_id VARCHAR(200) COLLATE utf8mb4_0900_bin NULL,
  MODIFY follows     VARCHAR(20)  COLLATE utf8mb4_0900_bin NULL;
ALTER TABLE promise
  MODIFY case_key VARCHAR(64) COLLATE utf8mb4_0900_bin NOT NULL;
ALTER TABLE survey
  MODIFY case_key VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL;
