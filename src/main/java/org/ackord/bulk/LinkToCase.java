package org.ackord.bulk;

import java.util.Optional;
import org.ackord.casework.CaseDesk;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.input.Sentence;
import org.springframework.stereotype.Component;

/** The case belongs to another, such as one that stands for an incident; both go on. */
@Component
class LinkToCase implements Deed {

    private final CaseDesk desk;
    private final Cases cases;

    LinkToCase(CaseDesk desk, Cases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    @Override
    public Kind kind() {
        return Kind.LINK;
    }

    @Override
    public Optional<String> named(String target) {
        return cases.find(target).map(CaseRecord::key);
    }

    @Override
    public Optional<Sentence> obstacle(String caseKey, String target) {
        return desk.whyNotLinked(caseKey, target);
    }

    @Override
    public Sentence effect(String caseKey, String target) {
        return Sentence.of("bulk.is-linked", target);
    }

    @Override
    public void perform(String caseKey, String target, String by) {
        desk.link(caseKey, target, by);
    }
}
