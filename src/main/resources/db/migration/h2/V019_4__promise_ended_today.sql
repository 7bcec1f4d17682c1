DROP INDEX promise_ended;
