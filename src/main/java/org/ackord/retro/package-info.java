/** The weekly on-call retro (R25): every step and task of {@code bpmn/oncall-retro.bpmn} has its class here. */
@NullMarked
package org.ackord.retro;

import org.jspecify.annotations.NullMarked;
