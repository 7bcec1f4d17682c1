package org.ackord.postmortem;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.ackord.time.SupportCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is mailed to our own people about postmortems. */
@Component
class PostmortemMails {

    private final Outbox outbox;
    private final Templates templates;
    private final Directory directory;
    private final SupportCalendar support;
    private final String baseUrl;

    PostmortemMails(
            Outbox outbox,
            Templates templates,
            Directory directory,
            SupportCalendar support,
            @Value("${ackord.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.templates = templates;
        this.directory = directory;
        this.support = support;
        this.baseUrl = baseUrl;
    }

    /** @param who has to do it; the managers hear of it, with them in copy, where it escalates */
    void remind(Postmortem about, Collection<String> who, boolean escalates) {
        var words = words(about);
        words.put("stage", about.stage() == Postmortem.Stage.REVIEW ? "to be reviewed" : "to be written");
        words.put("dueAt", about.dueAt().atZone(support.get().zone()));
        words.put("owner", directory.nameOf(about.owner()));
        tell(about.key(), "postmortem", who, escalates, words);
    }

    void remind(Postmortem about, Action action, boolean escalates) {
        var words = words(about);
        words.put("text", action.what());
        words.put("dueAt", action.dueAt().atZone(support.get().zone()));
        words.put("owner", directory.nameOf(action.owner()));
        words.put("taskUrl", baseUrl + "/camunda/app/tasklist/default/");
        tell(about.key(), "action", List.of(action.owner()), escalates, words);
    }

    private Map<String, Object> words(Postmortem about) {
        var words = new HashMap<String, Object>();
        words.put("caseKey", about.key());
        words.put("subject", about.title());
        words.put("title", about.title());
        words.put("postmortemUrl", page(about.key()));
        return words;
    }

    String page(String key) {
        return "%s/desk/postmortems/%s".formatted(baseUrl, key);
    }

    private void tell(String key, String what, Collection<String> who, boolean escalates, Map<String, Object> words) {
        var holders = addresses(who.stream().flatMap(id -> directory.staff(id).stream()));
        var managers = addresses(directory.membersOf(Groups.MANAGERS).stream());
        var to = escalates ? managers : holders;
        if (to.isEmpty()) return;
        var rendered = templates.render(what + (escalates ? "-overdue" : "-due"), Languages.ENGLISH, words);
        outbox.write(NewMail.of(key, MessageKind.NOTICE, to, escalates ? holders : List.<Address>of(), rendered, null));
    }

    private static List<Address> addresses(Stream<Staff> staff) {
        return staff.filter(each -> !each.email().isBlank())
                .map(each -> new Address(each.email(), each.name()))
                .toList();
    }
}
