-- Whom we support, and with what. Staff are users of the engine and have no table here.
CREATE TABLE customer (
    id         VARCHAR(36)  NOT NULL,
    name       VARCHAR(200) NOT NULL,
    tier       VARCHAR(20)  NOT NULL,
    domain     VARCHAR(253),
    consultant VARCHAR(64),
    CONSTRAINT customer_pk PRIMARY KEY (id),
    CONSTRAINT customer_domain_uq UNIQUE (domain),
    CONSTRAINT customer_tier_ck CHECK (tier IN ('standard', 'premium', 'VIP'))
);

CREATE TABLE contact (
    id          VARCHAR(36)  NOT NULL,
    email       VARCHAR(320) NOT NULL,
    name        VARCHAR(200),
    language    VARCHAR(35)  NOT NULL,
    customer_id VARCHAR(36)  NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    CONSTRAINT contact_pk PRIMARY KEY (id),
    CONSTRAINT contact_email_uq UNIQUE (email),
    CONSTRAINT contact_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id)
);

CREATE TABLE product (
    id   VARCHAR(36)  NOT NULL,
    name VARCHAR(200) NOT NULL,
    CONSTRAINT product_pk PRIMARY KEY (id)
);

INSERT INTO customer (id, name, tier, domain, consultant) VALUES ('unknown', 'Unknown customer', 'standard', NULL, NULL);
