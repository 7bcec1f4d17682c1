/** Postmortems and what follows from them (R23): every step and task of {@code bpmn/postmortem.bpmn} has its class here. */
@NullMarked
package org.ackord.postmortem;

import org.jspecify.annotations.NullMarked;
