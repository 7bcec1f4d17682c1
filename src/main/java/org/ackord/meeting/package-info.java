/** Meetings with customers that happen (R20 to R22): agreed, invited to, confirmed, prepared, held, or agreed anew. */
@NullMarked
package org.ackord.meeting;

import org.jspecify.annotations.NullMarked;
