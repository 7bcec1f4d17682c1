@NullMarked
package org.ackord.correspondence;

import org.jspecify.annotations.NullMarked;
