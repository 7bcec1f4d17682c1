/** The case and its journey: every step and every user task of {@code bpmn/support-case.bpmn} has its class here. */
@NullMarked
package org.ackord.casework;

import org.jspecify.annotations.NullMarked;
