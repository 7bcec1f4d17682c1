/**
 * Business calendars, the three clocks, deadlines and their receipts (rules C1 to C10). Arithmetic is on instants; a zone only
 * decides which instants are open. Nothing here asks what time it is now.
 */
@NullMarked
package org.ackord.time;

import org.jspecify.annotations.NullMarked;
