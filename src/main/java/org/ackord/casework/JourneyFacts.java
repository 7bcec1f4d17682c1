package org.ackord.casework;

import org.ackord.engine.Facts;

/** What the model of the journey knows about a case: enough to route it, nothing about a person (R37). */
final class JourneyFacts {

    private JourneyFacts() {}

    static Facts of(SupportCase about) {
        var view = about.view();
        return new Facts()
                .with("nature", view.nature())
                .with("tier", view.tier())
                .with("severity", view.severity())
                .with("product", view.product())
                .with("consultant", view.consultant());
    }
}
