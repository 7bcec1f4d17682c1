package org.ackord.retro;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ackord.action.Origin;
import org.ackord.action.Origins;
import org.ackord.action.ReminderMails;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.engine.Groups;
import org.springframework.stereotype.Component;

/** What our own people are told about retros by mail, and about the follow-ups that come from them. */
@Component
class RetroMails implements Origins {

    private final RetroRows rows;
    private final ReminderMails mails;
    private final Directory directory;

    RetroMails(RetroRows rows, ReminderMails mails, Directory directory) {
        this.rows = rows;
        this.mails = mails;
        this.directory = directory;
    }

    @Override
    public Optional<Origin> find(String key) {
        return rows.find(key).map(RetroMails::origin);
    }

    /** The leads, who hold it; the managers where it escalates. */
    void remind(Retro about, boolean escalates) {
        var leads =
                directory.membersOf(Groups.LEADS).stream().map(Staff::userId).toList();
        var dueAt = mails.byTheTeamsClocks(requireNonNull(about.dueAt(), "the retro is not prepared"));
        mails.remind("retro", origin(about), List.copyOf(leads), escalates, Map.of("dueAt", dueAt));
    }

    String page(String key) {
        return mails.url(path(key) + "/edit");
    }

    private static Origin origin(Retro about) {
        var week = about.week();
        var title = "On-call retro of week %d, %d".formatted(week.number(), week.year());
        return new Origin(about.key(), title, path(about.key()));
    }

    private static String path(String key) {
        return "/desk/retros/" + key;
    }
}
