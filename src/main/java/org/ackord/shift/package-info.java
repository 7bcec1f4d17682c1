/** Who works when, and how a task goes to a colleague when a shift ends (R10). */
@NullMarked
package org.ackord.shift;

import org.jspecify.annotations.NullMarked;
