/**
 * Where Ackord must be, and whether it is there: each goal of docs/performance.md is a class of its own, which measures Ackord and,
 * in the same run, what it is compared with. {@link org.ackord.goals.GoalBench} runs them all and prints one table.
 */
@NullMarked
package org.ackord.goals;

import org.jspecify.annotations.NullMarked;
