-- Keys as in V006_1.
ALTER TABLE support_case
  MODIFY duplicate_of VARCHAR(20) COLLATE utf8mb4_0900_bin NULL;
ALTER TABLE bulk_action_case
  MODIFY case_key VARCHAR(40) COLLATE utf8mb4_0900_bin NOT NULL;
