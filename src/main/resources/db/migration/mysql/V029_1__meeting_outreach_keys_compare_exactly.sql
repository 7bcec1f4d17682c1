-- As in V022_1.
ALTER TABLE meeting_outreach
  MODIFY meeting_key VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL;
