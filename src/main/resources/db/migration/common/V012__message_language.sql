-- The language that we wrote a mail in, and the HTML that its template brought along; without it the HTML is made of the text.
ALTER TABLE message ADD COLUMN language VARCHAR(35);
ALTER TABLE message ADD COLUMN html LONGTEXT;
