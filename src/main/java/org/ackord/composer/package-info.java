/** Where agents write to customers: what the form of a task shows, saves while somebody types, and checks before it goes. */
@NullMarked
package org.ackord.composer;

import org.jspecify.annotations.NullMarked;
