package org.ackord.documentation;

import static java.util.function.Predicate.not;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Languages;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.NewMail;
import org.ackord.correspondence.Outbox;
import org.ackord.correspondence.Templates;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.engine.Groups;
import org.ackord.engine.Tasks;
import org.springframework.stereotype.Component;

/** What is mailed about a list that waits for somebody. */
@Component
class DocumentationMails {

    private final Outbox outbox;
    private final Templates templates;
    private final Directory directory;
    private final Tasks tasks;
    private final GapWords words;

    DocumentationMails(Outbox outbox, Templates templates, Directory directory, Tasks tasks, GapWords words) {
        this.outbox = outbox;
        this.templates = templates;
        this.directory = directory;
        this.tasks = tasks;
        this.words = words;
    }

    /** To whoever has it; the leads where nobody has, and when it is late with whoever has it in copy. */
    void remind(GapList list, Instant dueAt, boolean isLate) {
        var holders = addresses(tasks.assignees(list.key()).values().stream()
                .filter(not(String::isEmpty))
                .flatMap(id -> directory.staff(id).stream()));
        var leads = addresses(directory.membersOf(Groups.LEADS).stream());
        var to = isLate || holders.isEmpty() ? leads : holders;
        if (to.isEmpty()) return;
        var template = isLate ? "documentation-overdue" : "documentation-due";
        var rendered = templates.render(template, Languages.ENGLISH, words.forMail(list, dueAt));
        outbox.write(
                NewMail.of(list.key(), MessageKind.NOTICE, to, isLate ? holders : List.<Address>of(), rendered, null));
    }

    private static List<Address> addresses(Stream<Staff> staff) {
        return staff.filter(each -> !each.email().isBlank())
                .map(each -> new Address(each.email(), each.name()))
                .distinct()
                .toList();
    }
}
