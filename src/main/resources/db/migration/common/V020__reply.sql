-- What the composer saves while somebody writes: the draft of a person in a task.
ALTER TABLE draft ADD task_id VARCHAR(64);
ALTER TABLE draft ADD reply LONGTEXT;
ALTER TABLE draft ADD message_id VARCHAR(36);
CREATE UNIQUE INDEX uq_draft_task ON draft (task_id, author);
CREATE INDEX ix_draft_case ON draft (case_key, used_at);

-- Who has the composer of a task open, in which window of the browser.
CREATE TABLE reply_window (
  task_id   VARCHAR(64)  NOT NULL,
  window_id VARCHAR(36)  NOT NULL,
  user_id   VARCHAR(255) NOT NULL,
  opened_at DATETIME(6)  NOT NULL,
  seen_at   DATETIME(6)  NOT NULL,
  CONSTRAINT pk_reply_window PRIMARY KEY (task_id, window_id)
);
CREATE INDEX ix_reply_window_seen_at ON reply_window (seen_at);

-- Where the people of a customer are, as far as we know: dates are shown to agents in that zone too.
ALTER TABLE customer ADD zone VARCHAR(60);
