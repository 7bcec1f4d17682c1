/** The words by which cases are found. Who writes words of a case tells it; it knows nobody, and reads what is on record by SQL. */
@NullMarked
package org.ackord.search;

import org.jspecify.annotations.NullMarked;
