package org.ackord.composer;

/** Where somebody writes. */
record Place(String task, String caseKey, String user) {}
