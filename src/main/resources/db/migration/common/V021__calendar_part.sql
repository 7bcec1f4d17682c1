-- The calendar part of a mail of ours (RFC 6047), by the id of its message: a mail that is tried again says the same.
CREATE TABLE message_calendar (
    id      VARCHAR(36) NOT NULL PRIMARY KEY,
    method  VARCHAR(20) NOT NULL,
    content LONGTEXT    NOT NULL
);
