/** Tests whether the link to a meeting opens (R20), without being made to look into our own network. */
@NullMarked
package org.ackord.linktest;

import org.jspecify.annotations.NullMarked;
