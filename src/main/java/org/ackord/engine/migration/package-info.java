/** Versions of models, and how running instances come to the newest one. The faces of it are in {@code org.ackord.engine}. */
@NullMarked
package org.ackord.engine.migration;

import org.jspecify.annotations.NullMarked;
