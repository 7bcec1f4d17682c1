-- Keys as in V006_1.
ALTER TABLE incident
  MODIFY external_id VARCHAR(200) COLLATE utf8mb4_0900_bin NULL;
ALTER TABLE incident_case
  MODIFY case_key VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL;
ALTER TABLE incident_notice
  MODIFY case_key  VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL,
  MODIFY told_with VARCHAR(20) COLLATE utf8mb4_0900_bin NULL;
