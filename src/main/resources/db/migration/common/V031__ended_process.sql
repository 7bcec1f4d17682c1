-- Processes that have ended, until the rows of their history say when they may go (ADR 18). Empty a minute later.
CREATE TABLE ended_process (
  id                       BIGINT AUTO_INCREMENT PRIMARY KEY,
  root_process_instance_id VARCHAR(64) NOT NULL,
  removal_time             DATETIME(6) NOT NULL
);
