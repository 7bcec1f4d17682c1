/**
 * What the documentation should have answered (R40): collected from the answers to customers, and once a week a task for whoever owns
 * the product. Every step and task of {@code bpmn/documentation-update.bpmn} has its class here.
 */
@NullMarked
package org.ackord.documentation;

import org.jspecify.annotations.NullMarked;
