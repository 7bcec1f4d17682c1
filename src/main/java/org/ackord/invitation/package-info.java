/** InvitationWriter as calendars read them (RFC 5545, RFC 5546); their answers are read by {@code correspondence}. */
@NullMarked
package org.ackord.invitation;

import org.jspecify.annotations.NullMarked;
