package org.ackord.desk;

import java.util.List;

/** A deployed model in the words of the page. */
record ModelLine(String key, String name, Version newest, List<Version> older) {

    /** @param by name of the account */
    record Version(int number, String at, String by, long running) {}
}
