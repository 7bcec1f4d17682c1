package org.ackord.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What meetings hold about people is copied, erased with them, and goes when its time is over. */
@Transactional
class MeetingPrivacyTest extends MeetingJourney {

    private static final Person CAT = new Person("cat@northwind.example", Set.of(), Set.of());

    @Autowired
    private PersonalMeetings personal;

    @Autowired
    private List<PersonalData> everywhere;

    @Autowired
    private KeptMeetings kept;

    @Test
    void whoeverIsErasedIsGoneFromMeetingsThatAreOver() {
        held();

        assertThat(personal.obstacles(CAT)).isEmpty();
        var erased = new Tally();
        everywhere.forEach(each -> each.erase(CAT, new Pseudonym("person-1"), erased));

        assertThat(erased.counts())
                .containsEntry("meeting", 1)
                .containsEntry("meeting_attendee", 1)
                .containsEntry("outreach", 1);
        assertThat(view().toString()).doesNotContain("cat@northwind.example", "Quarterly");
        assertThat(view().attendees().get(0).email()).isEqualTo("person-1@erased.invalid");
    }

    @Test
    void aMeetingThatIsNotOverIsAnObstacle() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", CAT.email());

        assertThat(personal.obstacles(CAT)).containsKey(key);
    }

    @Test
    void theCopyOfAPersonNamesTheirMeetings() {
        held();
        var copy = new Copy();

        personal.export(CAT, copy);

        assertThat(copy.rows).hasSize(1);
        assertThat(copy.rows.get(0).get("subject")).isEqualTo("Quarterly review");
    }

    @Test
    void wordsGoWhenTheirTimeIsOver() {
        held();
        var later = newYork("2026-06-05T11:00").plus(Duration.ofDays(1));

        assertThat(kept.due(later, Set.of()).count()).isPositive();
        while (kept.delete(later, Set.of()) > 0)
            assertThat(meeting().startsAt()).isNotNull();

        assertThat(view().attendees()).isEmpty();
        assertThat(meeting().subject()).isEqualTo(Pseudonym.ERASED);
        assertThat(calendars()).isEmpty();
    }

    private void held() {
        agreed("2026-06-01T09:00", "2026-06-05T10:00", CAT.email());
        timePassesUntil("2026-06-05T10:03");
        completes(HOST, "Task_CustomerThere", "outcome", "there");
    }

    private static final class Copy implements PersonExport {

        private List<? extends Map<String, ?>> rows = List.of();

        @Override
        public void section(String name, List<? extends Map<String, ?>> found) {
            if (name.equals("meetings")) rows = found;
        }

        @Override
        public void json(String file, List<? extends Map<String, ?>> found) {
            throw new AssertionError(file);
        }

        @Override
        public void file(String path, Content content) {
            throw new AssertionError(path);
        }
    }
}
