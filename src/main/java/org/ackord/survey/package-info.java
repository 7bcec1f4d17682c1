/** Satisfaction surveys (R31): every step of {@code bpmn/satisfaction-survey.bpmn} has its class here, and so has the page. */
@NullMarked
package org.ackord.survey;

import org.jspecify.annotations.NullMarked;
