package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ackord.mailpath.Injected.Kind;

/** Customers who never stop: new mails, replies to what we wrote, deliveries of the same mail again, machines, nonsense. */
public final class MailLoad implements Runnable {

    private static final long PAUSE = 250;
    private static final Pattern TO = Pattern.compile("(?im)^To:.*?([\\w.-]+@[\\w.-]+)");

    private final PostOffice office;
    private final Injected injected;
    private final String support;
    private final Random random;
    private volatile boolean goesOn = true;
    private List<String> received = new ArrayList<>();

    /** @param support the address that they write to */
    public MailLoad(PostOffice office, Injected injected, String support, Random random) {
        this.office = office;
        this.injected = injected;
        this.support = support;
        this.random = random;
    }

    public void stop() {
        goesOn = false;
    }

    @Override
    public void run() {
        for (int round = 0; goesOn; round++) {
            if (round % 40 == 0) received = office.receivedByAllBut(support).values().stream()
                        .flatMap(List::stream)
                        .toList();
            one(random.nextInt(100));
            MailKillBench.pause(PAUSE);
        }
    }

    private void one(int dice) {
        if (dice < 15 && !received.isEmpty()) reply(received.get(random.nextInt(received.size())));
        else if (dice < 30 && !injected.all().isEmpty()) again();
        else if (dice < 35) inject(Kind.MACHINE, letter("Auto-Submitted: auto-replied"));
        else if (dice < 38) inject(Kind.UNUSABLE, new Letter("x@nowhere.example", support, nonsense()));
        else inject(Kind.NEW, letter());
    }

    private void inject(Kind kind, Letter letter) {
        injected.note(kind, letter, null);
        put(letter);
    }

    private void reply(String ours) {
        var to = TO.matcher(ours);
        var id = Letter.messageIdIn(ours);
        if (!to.find() || id.isEmpty() || isColleague(to.group(1))) return;
        var reply = Letter.plain(
                to.group(1), support, "Re: Printer", "It still burns.", "In-Reply-To: " + id.get());
        injected.note(Kind.REPLY, reply, id.get());
        put(reply);
    }

    private boolean isColleague(String address) {
        return address.endsWith(support.substring(support.indexOf('@')));
    }

    private void again() {
        var all = injected.all();
        var mail = all.get(random.nextInt(all.size()));
        if (mail.kind() == Kind.UNUSABLE) return;
        injected.noteDuplicate();
        put(random.nextBoolean() ? mail.letter() : mail.letter().deliveredAgain());
    }

    /** Past SMTP, which may be what fails. */
    private void put(Letter letter) {
        try {
            office.put(letter);
        } catch (MessagingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private Letter letter(String... headers) {
        var word = UUID.randomUUID().toString().substring(0, 13);
        return Letter.plain(
                "person@" + word + ".example", support, "Printer " + word, "It burns, please help.", headers);
    }

    private static byte[] nonsense() {
        return ("\r\nno header at all " + UUID.randomUUID() + "\r\n").getBytes(UTF_8);
    }
}
