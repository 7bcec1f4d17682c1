/**
 * The ledger of promises: what a customer was promised, until when, and what became of it. The ledger computes, timers of the
 * models enforce, reports read.
 */
@NullMarked
package org.ackord.promise;

import org.jspecify.annotations.NullMarked;
