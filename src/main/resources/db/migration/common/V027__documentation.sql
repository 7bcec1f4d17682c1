-- Numbers of documentation lists: the key of row n is D-(1000 + n).
CREATE TABLE documentation_number (
    id       BIGINT AUTO_INCREMENT PRIMARY KEY,
    taken_at DATETIME(6) NOT NULL
);

-- What the documentation of a product lacked in a week that begins on this Monday, by the calendar of the team. A product of '': of
-- cases without one. due_at, remind_at and closed_at are set when the list is closed.
CREATE TABLE documentation_list (
    list_key  VARCHAR(20) NOT NULL PRIMARY KEY,
    product   VARCHAR(60) NOT NULL,
    monday    DATE        NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    closed_at DATETIME(6),
    due_at    DATETIME(6),
    remind_at DATETIME(6),
    owner     VARCHAR(255),
    done_at   DATETIME(6),
    done_by   VARCHAR(255),
    pages     VARCHAR(2000),
    reason    VARCHAR(1000),
    CONSTRAINT documentation_list_week UNIQUE (product, monday)
);

-- gap_no: its place in the list; documented: what became of it, unknown until the list is done.
CREATE TABLE documentation_gap (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    case_key   VARCHAR(20)   NOT NULL,
    product    VARCHAR(60)   NOT NULL,
    body       VARCHAR(1000) NOT NULL,
    noted_by   VARCHAR(255)  NOT NULL,
    noted_at   DATETIME(6)   NOT NULL,
    list_key   VARCHAR(20),
    gap_no     INT,
    documented BOOLEAN,
    FOREIGN KEY (list_key) REFERENCES documentation_list (list_key)
);
CREATE INDEX documentation_gap_case ON documentation_gap (case_key);
CREATE INDEX documentation_gap_product ON documentation_gap (product, noted_at);
CREATE INDEX documentation_gap_noted ON documentation_gap (noted_at);

-- Gaps were kept as notes of their cases alone.
INSERT INTO documentation_gap (case_key, product, body, noted_by, noted_at)
SELECT s.case_key, COALESCE(s.product, ''), SUBSTRING(m.body, 20, 1000), COALESCE(m.author, 'system'), m.written_at
FROM message m JOIN support_case s ON s.case_key = m.case_key
WHERE m.kind = 'NOTE' AND m.body LIKE 'Documentation gap: _%'
ORDER BY m.written_at, m.seq;
