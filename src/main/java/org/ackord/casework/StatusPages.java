package org.ackord.casework;

/** Where a customer sees how a case stands. */
public interface StatusPages {

    String urlFor(String caseKey);
}
