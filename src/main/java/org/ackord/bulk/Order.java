package org.ackord.bulk;

import java.util.List;

/** What somebody wants to be done, with which cases. */
record Order(Kind kind, String target, List<String> caseKeys) {

    static final int MOST = 200;

    Order {
        caseKeys = caseKeys.stream().distinct().toList();
    }
}
