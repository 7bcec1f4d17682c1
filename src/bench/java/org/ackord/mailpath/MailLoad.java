package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ackord.mailpath.Injected.Kind;

/** Customers who never stop: new mails, replies to what we wrote, deliveries of the same mail again, machines, nonsense. */
final class MailLoad implements Runnable {

    private static final long PAUSE = 250;
    private static final Pattern TO = Pattern.compile("(?im)^To:.*?([\\w.-]+@[\\w.-]+)");

    private final KillRig rig;
    private final Random random;
    private volatile boolean goesOn = true;
    private List<String> received = new ArrayList<>();

    MailLoad(KillRig rig, Random random) {
        this.rig = rig;
        this.random = random;
    }

    void stop() {
        goesOn = false;
    }

    @Override
    public void run() {
        for (int round = 0; goesOn; round++) {
            if (round % 40 == 0) received = rig.mailsOutside().values().stream().flatMap(List::stream).toList();
            one(random.nextInt(100));
            MailKillBench.pause(PAUSE);
        }
    }

    private void one(int dice) {
        if (dice < 15 && !received.isEmpty()) reply(received.get(random.nextInt(received.size())));
        else if (dice < 30 && !rig.injected.all().isEmpty()) again();
        else if (dice < 35) inject(Kind.MACHINE, letter("Auto-Submitted: auto-replied"));
        else if (dice < 38) inject(Kind.UNUSABLE, new Letter("x@nowhere.example", KillRig.SUPPORT, nonsense()));
        else inject(Kind.NEW, letter());
    }

    private void inject(Kind kind, Letter letter) {
        rig.injected.note(kind, letter, null);
        rig.office.post(letter);
    }

    private void reply(String ours) {
        var to = TO.matcher(ours);
        var id = Letter.messageIdIn(ours);
        if (!to.find() || id.isEmpty()) return;
        var reply = Letter.plain(
                to.group(1), KillRig.SUPPORT, "Re: Printer", "It still burns.", "In-Reply-To: " + id.get());
        rig.injected.note(Kind.REPLY, reply, id.get());
        rig.office.post(reply);
    }

    private void again() {
        var all = rig.injected.all();
        var mail = all.get(random.nextInt(all.size()));
        if (mail.kind() == Kind.UNUSABLE) return;
        rig.injected.noteDuplicate();
        rig.office.post(random.nextBoolean() ? mail.letter() : mail.letter().deliveredAgain());
    }

    private static Letter letter(String... headers) {
        var word = UUID.randomUUID().toString().substring(0, 13);
        return Letter.plain(
                "person@" + word + ".example", KillRig.SUPPORT, "Printer " + word, "It burns, please help.", headers);
    }

    private static byte[] nonsense() {
        return ("\r\nno header at all " + UUID.randomUUID() + "\r\n").getBytes(UTF_8);
    }
}
