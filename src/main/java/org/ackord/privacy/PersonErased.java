package org.ackord.privacy;

import java.util.Map;

/**
 * A person's data was erased. Published in the transaction of the erasure.
 *
 * @param by the user id of the administrator
 * @param personHash keyed hash of the address
 * @param counts by table
 */
public record PersonErased(String by, String personHash, Map<String, Integer> counts) {}
