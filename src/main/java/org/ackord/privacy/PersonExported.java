package org.ackord.privacy;

/**
 * A copy of a person's data was handed out.
 *
 * @param by the user id of the administrator
 * @param personHash keyed hash of the address
 */
public record PersonExported(String by, String personHash) {}
