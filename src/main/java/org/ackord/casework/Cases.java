package org.ackord.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases, lets customers' further messages reach them, and finds them. Everything joins the caller's transaction. */
@Service
@Transactional
public class Cases {

    private static final String CASE_RECEIVED = "case-received";
    static final String CUSTOMER_REPLIED = "customer-replied";

    private final SupportCases cases;
    private final CaseRegistry registry;
    private final Correspondence correspondence;
    private final Participants participants;
    private final Processes processes;

    Cases(
            SupportCases cases,
            CaseRegistry registry,
            Correspondence correspondence,
            Participants participants,
            Processes processes) {
        this.cases = cases;
        this.registry = registry;
        this.correspondence = correspondence;
        this.participants = participants;
        this.processes = processes;
    }

    /** Puts a case on record and starts its journey. @return the key of the case */
    public String open(NewCase opened) {
        var key = registry.register(opened);
        processes.startByMessage(CASE_RECEIVED, key, new Facts());
        return key;
    }

    /**
     * Files a further message (R6). A machine's message is filed and moves nothing (C5); one to a case that is over goes to
     * the open case that follows it, if its sender belongs there, or opens one.
     *
     * @return the key of the case that the message is now in
     */
    public String write(String caseKey, CustomerMessage message) {
        var about =
                cases.lock(caseKey).orElseThrow(() -> new UnknownCase(caseKey)).view();
        if (about.status().isOver() && !message.automatic())
            return openFollower(caseKey, message.from())
                    .map(follower -> write(follower, message))
                    .orElseGet(() ->
                            open(new NewCase(null, null, message, about.product(), null, about.channel(), caseKey)));
        var filed = correspondence.fileCustomerMessage(caseKey, message);
        if (!message.automatic()) processes.tell(CUSTOMER_REPLIED, caseKey, new Facts().with("message", filed));
        return caseKey;
    }

    /** The newest open case that follows this one, at whatever remove, where the sender belongs to it. */
    @Transactional(readOnly = true)
    public Optional<String> openFollower(String caseKey, Address sender) {
        for (var follower : cases.followersOf(caseKey)) {
            var isOver = cases.of(follower).view().status().isOver();
            if (!isOver && knows(follower, sender)) return Optional.of(follower);
            var further = openFollower(follower, sender);
            if (further.isPresent()) return further;
        }
        return Optional.empty();
    }

    /** Whether this sender belongs to the case: its contact, somebody of the same customer, or whom our people let in. */
    @Transactional(readOnly = true)
    public boolean knows(String caseKey, Address sender) {
        return cases.findById(caseKey)
                .map(SupportCase::view)
                .filter(about -> participants.include(about, sender))
                .isPresent();
    }

    /** Whether this is the very person whom the case is about. */
    @Transactional(readOnly = true)
    public boolean isContact(String caseKey, Address sender) {
        return cases.findById(caseKey)
                .map(SupportCase::view)
                .filter(about -> participants.isContact(about, sender))
                .isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<CaseRecord> find(String caseKey) {
        return cases.findById(caseKey).map(SupportCase::view);
    }

    @Transactional(readOnly = true)
    public boolean areNone() {
        return cases.count() == 0;
    }

    /** In no particular order. */
    @Transactional(readOnly = true)
    public List<CaseRecord> all(Collection<String> caseKeys) {
        return cases.findAllById(caseKeys).stream().map(SupportCase::view).toList();
    }

    @Transactional(readOnly = true)
    public Optional<CaseRecord> findByExternalId(String externalId) {
        return cases.findByExternalId(externalId).map(SupportCase::view);
    }
}
