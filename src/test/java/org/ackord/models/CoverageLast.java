package org.ackord.models;

import static java.util.Comparator.comparing;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Leaves the order of test classes as it is, but for the one that judges the whole run. */
class CoverageLast implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext run) {
        run.getClassDescriptors().sort(comparing(each -> each.getTestClass() == ModelCoverageTest.class));
    }
}
