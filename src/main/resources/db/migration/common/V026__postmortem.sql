-- Numbers of postmortems that belong to no incident: the key of row n is P-(1000 + n).
CREATE TABLE postmortem_number (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    taken_at DATETIME(6) NOT NULL
);

-- What an incident taught. due_at and remind_at are those of the stage at hand.
CREATE TABLE postmortem (
    postmortem_key VARCHAR(20)  NOT NULL PRIMARY KEY,
    title          VARCHAR(250) NOT NULL,
    owner          VARCHAR(255) NOT NULL,
    state          VARCHAR(10)  NOT NULL,
    due_at         DATETIME(6)  NOT NULL,
    remind_at      DATETIME(6)  NOT NULL,
    timeline       LONGTEXT     NOT NULL,
    causes         LONGTEXT     NOT NULL,
    went_well      LONGTEXT     NOT NULL,
    went_badly     LONGTEXT     NOT NULL,
    to_change      LONGTEXT     NOT NULL,
    customer_text  LONGTEXT     NOT NULL,
    review_remark  LONGTEXT     NOT NULL,
    created_at     DATETIME(6)  NOT NULL,
    created_by     VARCHAR(255) NOT NULL,
    edited_at      DATETIME(6)  NOT NULL,
    published_at   DATETIME(6),
    done_at        DATETIME(6),
    CONSTRAINT postmortem_state CHECK (state IN ('WRITING', 'REVIEW', 'PUBLISHED', 'DONE'))
);
CREATE INDEX postmortem_newest ON postmortem (created_at);

CREATE TABLE postmortem_action (
    id             VARCHAR(36)  NOT NULL PRIMARY KEY,
    postmortem_key VARCHAR(20)  NOT NULL,
    action_no      INT          NOT NULL,
    kind           VARCHAR(20)  NOT NULL,
    what           VARCHAR(500) NOT NULL,
    owner          VARCHAR(255) NOT NULL,
    due_at         DATETIME(6)  NOT NULL,
    remind_at      DATETIME(6)  NOT NULL,
    done_at        DATETIME(6),
    done_by        VARCHAR(255),
    done_note      VARCHAR(500),
    FOREIGN KEY (postmortem_key) REFERENCES postmortem (postmortem_key),
    CONSTRAINT postmortem_action_kind CHECK (kind IN ('DOCUMENTATION', 'CODE', 'OTHER'))
);
CREATE INDEX postmortem_action_of ON postmortem_action (postmortem_key, action_no);
