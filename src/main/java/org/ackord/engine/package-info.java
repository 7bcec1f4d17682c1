@NullMarked
package org.ackord.engine;

import org.jspecify.annotations.NullMarked;
