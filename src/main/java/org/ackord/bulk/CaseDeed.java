package org.ackord.bulk;

/** Something that was done with a case on the order of a person. */
public record CaseDeed(String by, Kind kind, String caseKey, String target) {}
