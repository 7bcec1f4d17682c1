DROP INDEX promise_ended ON promise;
