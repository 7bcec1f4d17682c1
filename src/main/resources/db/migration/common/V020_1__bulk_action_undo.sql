-- An action that can be made undone is done at once; the others wait for the same instant.
ALTER TABLE bulk_action RENAME COLUMN act_at TO undo_until;

-- How it was before, in the words of the action; null where it waits, or cannot be made undone.
ALTER TABLE bulk_action_case ADD former LONGTEXT;
