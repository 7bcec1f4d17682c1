@NullMarked
package org.ackord.demo;

import org.jspecify.annotations.NullMarked;
