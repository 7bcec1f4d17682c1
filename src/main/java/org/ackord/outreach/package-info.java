/**
 * Reaches a customer who is not at a meeting or has not accepted its invitation (R20, R21): every step of
 * {@code bpmn/reach-out.bpmn} has its class here. Whoever wants a customer to be reached needs {@link Outreach} alone.
 */
@NullMarked
package org.ackord.outreach;

import org.jspecify.annotations.NullMarked;
