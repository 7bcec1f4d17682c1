-- As on H2: words compare as they are written (they are in lower case), keys as in V006_1, and prefixes by the index.
ALTER TABLE case_word
  MODIFY case_key VARCHAR(40) COLLATE utf8mb4_0900_bin NOT NULL,
  MODIFY word     VARCHAR(40) COLLATE utf8mb4_0900_bin NOT NULL;
ALTER TABLE case_text
  MODIFY case_key VARCHAR(40) COLLATE utf8mb4_0900_bin NOT NULL,
  MODIFY words    LONGTEXT    COLLATE utf8mb4_0900_bin NOT NULL;
