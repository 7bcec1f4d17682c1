package org.ackord.directory;

/** What we support. Who owns it is a decision (product-owner.dmn). */
public record Product(String id, String name) {}
