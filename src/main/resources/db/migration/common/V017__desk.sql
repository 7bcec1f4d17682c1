-- What ended today, what runs out next, and what is owed longest: for the dashboard, which counts in the database.
CREATE INDEX promise_ended ON promise (state, ended_at);
CREATE INDEX promise_owed ON promise (state, settled_at, due_at, case_key);

-- What else there is with the customer of a case.
CREATE INDEX support_case_customer ON support_case (customer_id, status, received_at);
