@NullMarked
package org.ackord.portal;

import org.jspecify.annotations.NullMarked;
