@NullMarked
package org.ackord.promise;

import org.jspecify.annotations.NullMarked;
