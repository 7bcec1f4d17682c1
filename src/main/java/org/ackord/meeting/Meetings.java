package org.ackord.meeting;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agrees on meetings, calls them off, and finds them. */
@Service
@Transactional
public class Meetings {

    static final String PROCESS = "customer-meeting";
    static final String MEETING = "meeting";
    static final String CANCELLED = "meeting-cancelled";

    private final MeetingRegistry registry;
    private final MeetingTable meetings;
    private final MeetingBook book;
    private final Processes processes;

    Meetings(MeetingRegistry registry, MeetingTable meetings, MeetingBook book, Processes processes) {
        this.registry = registry;
        this.meetings = meetings;
        this.book = book;
        this.processes = processes;
    }

    /** Puts a meeting on record and starts its process. @return its key */
    String agree(NewMeeting agreed, String by) {
        var key = registry.register(agreed, by);
        processes.start(PROCESS, agreed.caseKey() == null ? key : agreed.caseKey(), new Facts().with(MEETING, key));
        return key;
    }

    /**
     * @return false when it is over already
     * @throws OptimisticLockingFailureException when its process moved at the same time; nothing was done
     */
    boolean cancel(Meeting meeting, String by, @Nullable String reason) {
        if (meeting.state().isOver()) return false;
        book.note(meeting.key(), "cancellation-asked", by, reason);
        return processes.tellThose(CANCELLED, meeting.businessKey(), MEETING, meeting.key());
    }

    @Transactional(readOnly = true)
    public Optional<MeetingView> find(String key) {
        return meetings.find(key).map(meeting -> book.of(meeting.key()));
    }

    /** Of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<MeetingView> ofCase(String caseKey) {
        return meetings.ofCase(caseKey).stream()
                .map(meeting -> book.of(meeting.key()))
                .toList();
    }

    /** Those that exist, by their keys. */
    @Transactional(readOnly = true)
    public Map<String, Meeting> all(Collection<String> keys) {
        return meetings.all(keys).stream().collect(toMap(Meeting::key, meeting -> meeting));
    }
}
