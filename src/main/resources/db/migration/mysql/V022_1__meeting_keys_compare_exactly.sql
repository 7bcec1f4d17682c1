-- Keys and ids of others are compared as they are written, as in V006_1.
SET FOREIGN_KEY_CHECKS = 0;
ALTER TABLE meeting
  MODIFY meeting_key VARCHAR(20)  COLLATE utf8mb4_0900_bin NOT NULL,
  MODIFY uid         VARCHAR(255) COLLATE utf8mb4_0900_bin NOT NULL,
  MODIFY case_key    VARCHAR(40)  COLLATE utf8mb4_0900_bin NULL,
  MODIFY external_id VARCHAR(255) COLLATE utf8mb4_0900_bin NULL;
ALTER TABLE meeting_attendee
  MODIFY meeting_key VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL;
ALTER TABLE meeting_document
  MODIFY meeting_key VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL;
ALTER TABLE meeting_event
  MODIFY meeting_key VARCHAR(20) COLLATE utf8mb4_0900_bin NOT NULL;
SET FOREIGN_KEY_CHECKS = 1;
