/** What people do because of what a postmortem or a retro taught, watched until it is done (R23, R25): every step and task of {@code bpmn/action.bpmn} has its class here. */
@NullMarked
package org.ackord.action;

import org.jspecify.annotations.NullMarked;
