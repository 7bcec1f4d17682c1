@NullMarked
package org.ackord.directory;

import org.jspecify.annotations.NullMarked;
