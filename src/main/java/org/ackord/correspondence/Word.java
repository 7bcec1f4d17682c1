package org.ackord.correspondence;

/** A word that a mail says in its own language: a key of {@code mail/<language>/words.properties}. */
public record Word(String key) {}
