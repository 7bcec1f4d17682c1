package org.ackord.casework;

/** The address of the page where a customer sees how a case stands. Customers' pages are made above cases, so they say it. */
public interface StatusAddress {

    String urlFor(String caseKey);
}
