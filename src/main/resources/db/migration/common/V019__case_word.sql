-- By which words a case is found: those of its key, subject, texts and customer, each from where a word starts. case_word leads
-- from a rare word to its cases; in case_text a case tells whether it has a word, one to a line. Whoever writes takes a part at
-- random, so that two who add words to a case at once are not in each other's way. Cases from before are read when the
-- application starts.
CREATE TABLE case_word (
    word     VARCHAR(40) NOT NULL,
    case_key VARCHAR(40) NOT NULL,
    part     INT         NOT NULL,
    PRIMARY KEY (word, case_key, part)
);

CREATE TABLE case_text (
    case_key VARCHAR(40) NOT NULL,
    part     INT         NOT NULL,
    words    LONGTEXT    NOT NULL,
    PRIMARY KEY (case_key, part)
);

-- Lists of cases of one kind, the newest first.
CREATE INDEX support_case_tier ON support_case (tier, received_at);
CREATE INDEX support_case_product ON support_case (product, received_at);

-- The dashboard reads what ended today and what is at risk without a look at other rows; the first takes the place of promise_ended.
CREATE INDEX promise_ended_today ON promise (state, ended_at, party, case_key);
CREATE INDEX promise_at_risk ON promise (state, warn_at, due_at, party, case_key);
