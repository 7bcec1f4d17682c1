/** What comes in and is faulty: one way to say which field, why, and what to do, on every way in. And how it went, on pages. */
@NullMarked
package org.ackord.input;

import org.jspecify.annotations.NullMarked;
