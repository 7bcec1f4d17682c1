-- Keys as in V006_1.
ALTER TABLE documentation_gap
  MODIFY case_key VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL;
