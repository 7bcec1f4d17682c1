-- Keys of cases and meetings are compared as they are written, as on H2 and in V006_1.
ALTER TABLE outreach
  MODIFY business_key VARCHAR(64) COLLATE utf8mb4_0900_bin NOT NULL;
