package org.ackord.directory;

import org.jspecify.annotations.Nullable;

/**
 * A person at a customer.
 *
 * @param email lower-cased, unique
 * @param language that we write to them in, a BCP 47 tag
 */
public record Contact(String id, String email, @Nullable String name, String language, Customer customer) {}
