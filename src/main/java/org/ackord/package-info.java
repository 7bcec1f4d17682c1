@NullMarked
package org.ackord;

import org.jspecify.annotations.NullMarked;
