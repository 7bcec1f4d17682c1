-- By which words a case is found: those of its key, subject, texts and customer, each from where a word starts. Whoever writes
-- takes a part at random, so that two who add the same word to a case at once are not in each other's way. Cases from before
-- are read when the application starts.
CREATE TABLE case_word (
    case_key VARCHAR(40) NOT NULL,
    word     VARCHAR(40) NOT NULL,
    part     INT         NOT NULL,
    PRIMARY KEY (case_key, word, part)
);
CREATE INDEX case_word_found ON case_word (word, case_key);

-- Lists of cases of one kind, the newest first.
CREATE INDEX support_case_tier ON support_case (tier, received_at);
CREATE INDEX support_case_product ON support_case (product, received_at);
