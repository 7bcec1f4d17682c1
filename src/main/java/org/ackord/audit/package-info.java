/** Who did what with the system and with people's data: an append-only log that shows when it was tampered with. */
@NullMarked
package org.ackord.audit;

import org.jspecify.annotations.NullMarked;
