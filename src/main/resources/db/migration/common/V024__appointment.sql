-- Times that a customer may choose from (R22). Of the link only a hash is kept.
CREATE TABLE time_offer (
    id           VARCHAR(36)  NOT NULL PRIMARY KEY,
    business_key VARCHAR(64)  NOT NULL,
    email        VARCHAR(254) NOT NULL,
    token_hash   VARCHAR(64)  NOT NULL,
    subject      VARCHAR(250) NOT NULL,
    language_tag VARCHAR(35),
    zone_id      VARCHAR(64)  NOT NULL,
    length_min   INT          NOT NULL,
    made_at      DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    ended_at     DATETIME(6),
    answered_at  DATETIME(6),
    chosen       DATETIME(6),
    remark       VARCHAR(1000),
    CONSTRAINT time_offer_token UNIQUE (token_hash)
);
CREATE INDEX ix_time_offer_key ON time_offer (business_key, made_at);
CREATE INDEX ix_time_offer_email ON time_offer (email);
CREATE INDEX ix_time_offer_made ON time_offer (made_at);

CREATE TABLE time_offer_slot (
    offer_id    VARCHAR(36) NOT NULL,
    position_no INT         NOT NULL,
    starts_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (offer_id, position_no),
    FOREIGN KEY (offer_id) REFERENCES time_offer (id)
);
