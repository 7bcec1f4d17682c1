package org.ackord.correspondence;

/** What a template became: one subject line and the plain text of the mail. */
public record Rendered(String subject, String text) {}
