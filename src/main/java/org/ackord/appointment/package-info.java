/**
 * Times for a meeting that a customer may choose from (R22): {@link TimeOffers} computes them and makes the link, the page takes
 * the choice, and {@link TimeChosen} or {@link NoTimeFits} tells it in the same transaction.
 */
@NullMarked
package org.ackord.appointment;

import org.jspecify.annotations.NullMarked;
