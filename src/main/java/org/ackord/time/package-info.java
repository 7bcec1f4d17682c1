@NullMarked
package org.ackord.time;

import org.jspecify.annotations.NullMarked;
