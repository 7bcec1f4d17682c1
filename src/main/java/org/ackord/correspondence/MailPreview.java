package org.ackord.correspondence;

/** A template as a mail with sample values. */
public record MailPreview(String template, String language, String subject, String text, String html) {}
