package org.ackord.appointment;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which times are offered.
 *
 * @param customerFrom when the customer's day begins, in their zone, Monday to Friday
 * @param customerTo when it ends
 * @param notice how far ahead the first time is at least, in working time of ours
 * @param times how many are offered at most
 * @param horizon how far ahead we look
 */
@ConfigurationProperties("ackord.appointment")
record AppointmentSettings(
        @DefaultValue("09:00") LocalTime customerFrom,
        @DefaultValue("17:00") LocalTime customerTo,
        @DefaultValue("2h") Duration notice,
        @DefaultValue("3") int times,
        @DefaultValue("14d") Duration horizon) {

    AppointmentSettings {
        if (!customerFrom.isBefore(customerTo) || times < 1 || times > 10 || notice.toMinutes() < 1)
            throw new IllegalStateException(
                    "ackord.appointment: customer-from is before customer-to, notice at least 1m, times 1 to 10");
    }
}
