@NullMarked
package org.ackord.security;

import org.jspecify.annotations.NullMarked;
