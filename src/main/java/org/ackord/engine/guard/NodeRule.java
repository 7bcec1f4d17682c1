package org.ackord.engine.guard;

/** Looks at one element of a model. */
interface NodeRule {

    void check(Node node, Findings findings);
}
