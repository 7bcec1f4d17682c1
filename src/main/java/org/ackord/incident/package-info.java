/** Incidents and who is told of them (R24): every step and task of {@code bpmn/incident.bpmn} and {@code bpmn/incident-call.bpmn} has its class here. */
@NullMarked
package org.ackord.incident;

import org.jspecify.annotations.NullMarked;
