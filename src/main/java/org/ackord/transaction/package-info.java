/** What belongs to a transaction and ends with it. */
@NullMarked
package org.ackord.transaction;

import org.jspecify.annotations.NullMarked;
