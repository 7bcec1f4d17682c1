package org.ackord.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much automatic mail may leave (RFC 3834 §2). What people write is never counted.
 *
 * @param receiptEvery at most one receipt to one address in this time
 * @param receiptsPerDay and at most so many of them a day
 * @param automaticPerHour automatic mails of any kind to one customer's address, before we take it for a loop
 * @param automaticPerMinute automatic mails to all customers together
 * @param noticesPerHour notices to our own people about one case
 * @param bounces after so many mails came back from an address, it gets no automatic mail for 30 days
 */
@ConfigurationProperties("ackord.outgoing")
record OutgoingSettings(
        @DefaultValue("10m") Duration receiptEvery,
        @DefaultValue("5") int receiptsPerDay,
        @DefaultValue("20") int automaticPerHour,
        @DefaultValue("3000") int automaticPerMinute,
        @DefaultValue("200") int noticesPerHour,
        @DefaultValue("3") int bounces) {}
