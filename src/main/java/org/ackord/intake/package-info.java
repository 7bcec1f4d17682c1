@NullMarked
package org.ackord.intake;

import org.jspecify.annotations.NullMarked;
