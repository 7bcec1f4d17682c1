-- MySQL's default collation takes josé@ and jose@ for one address: two people would share one contact.
ALTER TABLE contact MODIFY email VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
