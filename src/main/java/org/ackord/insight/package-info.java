/** Read models: what is seen of many cases at once. Uses everyone's published types; nobody uses it. */
@NullMarked
package org.ackord.insight;

import org.jspecify.annotations.NullMarked;
