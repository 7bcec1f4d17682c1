package org.ackord.composer;

/**
 * Where somebody writes.
 *
 * @param window of the browser, an id that it made itself
 */
record Place(String task, String caseKey, String user, String window) {}
