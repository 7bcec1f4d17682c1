package org.ackord.directory;

import org.jspecify.annotations.Nullable;

/**
 * A person at a customer.
 *
 * @param email lower-cased, unique
 * @param language a BCP 47 tag
 */
public record Contact(String id, String email, @Nullable String name, String language, Customer customer) {}
