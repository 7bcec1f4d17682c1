/** What staff do with many cases at once: chosen, seen beforehand, done after five minutes, and until then taken back. */
@NullMarked
package org.ackord.bulk;

import org.jspecify.annotations.NullMarked;
