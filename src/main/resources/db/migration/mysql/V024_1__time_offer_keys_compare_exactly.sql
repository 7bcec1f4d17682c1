-- As in V023_1.
ALTER TABLE time_offer
  MODIFY business_key VARCHAR(64) COLLATE utf8mb4_0900_bin NOT NULL;
