-- What staff chose to do with many cases at once. Until act_at nothing is done, and all of it can be taken back.
CREATE TABLE bulk_action (
    id        VARCHAR(36)  NOT NULL PRIMARY KEY,
    kind      VARCHAR(20)  NOT NULL,
    target    VARCHAR(64)  NOT NULL,
    chosen_by VARCHAR(255) NOT NULL,
    chosen_at DATETIME(6)  NOT NULL,
    act_at    DATETIME(6)  NOT NULL,
    undone_by VARCHAR(255),
    undone_at DATETIME(6)
);
CREATE INDEX bulk_action_open ON bulk_action (act_at);

CREATE TABLE bulk_action_case (
    action_id VARCHAR(36)  NOT NULL,
    case_key  VARCHAR(40)  NOT NULL,
    state     VARCHAR(12)  NOT NULL,
    note      VARCHAR(500) NOT NULL,
    PRIMARY KEY (action_id, case_key),
    CONSTRAINT bulk_action_case_state CHECK (state IN ('PENDING', 'DONE', 'NOT_DONE', 'UNDONE')),
    FOREIGN KEY (action_id) REFERENCES bulk_action (id)
);

-- The case that goes on in place of this one: what the customer still writes here goes there.
ALTER TABLE support_case ADD COLUMN duplicate_of VARCHAR(20);
