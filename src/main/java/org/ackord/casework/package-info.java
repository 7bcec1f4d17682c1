@NullMarked
package org.ackord.casework;

import org.jspecify.annotations.NullMarked;
