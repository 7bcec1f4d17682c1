package org.ackord.action;

import java.time.Instant;
import java.time.ZonedDateTime;
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

/** Reminds our own people by mail of what they have to do, and tells the managers where it is late. */
@Component
public class ReminderMails {

    private final Outbox outbox;
    private final Templates templates;
    private final Directory directory;
    private final SupportCalendar support;
    private final String baseUrl;

    ReminderMails(
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

    /**
     * @param what the beginning of the template's name; {@code -due} or {@code -overdue} follows
     * @param who has to do it; the managers hear of it, with them in copy, where it escalates
     */
    public void remind(
            String what, Origin about, Collection<String> who, boolean escalates, Map<String, Object> further) {
        var holders = addresses(who.stream().flatMap(id -> directory.staff(id).stream()));
        var managers = addresses(directory.membersOf(Groups.MANAGERS).stream());
        var to = escalates ? managers : holders;
        if (to.isEmpty()) return;
        var words = new HashMap<>(further);
        words.put("caseKey", about.key());
        words.put("subject", about.title());
        words.put("title", about.title());
        words.put("pageUrl", url(about.page()));
        var rendered = templates.render(what + (escalates ? "-overdue" : "-due"), Languages.ENGLISH, words);
        outbox.write(NewMail.of(
                about.key(), MessageKind.NOTICE, to, escalates ? holders : List.<Address>of(), rendered, null));
    }

    public ZonedDateTime byTheTeamsClocks(Instant at) {
        return at.atZone(support.zone());
    }

    public String nameOf(String userId) {
        return directory.nameOf(userId);
    }

    public String url(String path) {
        return baseUrl + path;
    }

    private static List<Address> addresses(Stream<Staff> staff) {
        return staff.filter(each -> !each.email().isBlank())
                .map(each -> new Address(each.email(), each.name()))
                .toList();
    }
}
