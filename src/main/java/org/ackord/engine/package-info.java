/**
 * The fence: the only package that imports {@code org.camunda}. Everything else speaks to the engine through the few types
 * here, so that there is one place to learn the engine in, and one place to exchange it.
 */
@NullMarked
package org.ackord.engine;

import org.jspecify.annotations.NullMarked;
