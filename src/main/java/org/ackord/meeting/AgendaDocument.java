package org.ackord.meeting;

/** A document of the agenda, where the attendees can open it (R20). */
public record AgendaDocument(String title, String url) {}
