package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ackord.mailpath.Injected.Kind;
import org.ackord.mailpath.KillDatabase.MySql;
import org.ackord.mailpath.Tap.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup under work, a hundred more mails, the end of the machine, the restore: works, and nothing is sent twice without a mark (G11). */
@Tag("database")
class BackupDrillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int BEFORE = 20;
    private static final int AFTER = 100;
    private static final int ANSWERS = 30;

    @TempDir
    Path folder;

    private MySql database;
    private KillRig rig;
    private BackupScripts scripts;

    @BeforeEach
    void begin() {
        database = KillDatabase.mysqlOfThisRun("drill");
        assumeTrue(BackupScripts.canRun(), "no client of MySQL's own here");
        rig = new KillRig(database, folder, QuickStart.java());
        scripts = new BackupScripts(Map.of(
                "ACKORD_JDBC_URL",
                database.url(),
                "ACKORD_JDBC_USER",
                "root",
                "ACKORD_JDBC_PASSWORD",
                "",
                "ACKORD_ATTACHMENTS_FOLDER",
                folder.resolve("attachments").toString(),
                "ACKORD_MAILBOX_HOST",
                "127.0.0.1",
                "ACKORD_MAILBOX_PORT",
                "" + rig.office.imap(),
                "ACKORD_MAILBOX_USER",
                KillRig.SUPPORT,
                "ACKORD_MAILBOX_PASSWORD",
                "any"));
    }

    @AfterEach
    void end() throws Exception {
        if (rig != null) rig.close();
    }

    @Test
    void bringsEverythingBack() throws Exception {
        rig.start();
        for (int nr = 0; nr < BEFORE; nr++) opens("before-" + nr);
        awaitQuiet();
        var backup = backedUpWhileAMailIsOnItsWay();
        for (int nr = 0; nr < AFTER - ANSWERS; nr++) opens("after-" + nr);
        for (int nr = 0; nr < ANSWERS; nr++) answers(nr % BEFORE);
        awaitQuiet();
        rig.kill();
        var dead = rig.books();
        var sent = mails();

        loseEverything();
        scripts.restore(backup);
        assertThat(scripts.returnMails(dayBefore()))
                .contains("Ackord.Processed: " + (BEFORE + 1 + AFTER) + " mails are back");
        rig.start();
        awaitQuiet();
        rig.stop();

        assertThat(rig.balance().faults()).as(rig.balance()::toString).allMatch(this::isOfMailsWhoseRowsAreLost);
        assertThat(again(sent)).hasSizeGreaterThan(AFTER - ANSWERS).allMatch(BackupDrillTest::isMarked);
        var repeated = ids(again(sent));
        repeated.retainAll(ids(sent));
        assertThat(repeated).as("mails that were queued in the backup").hasSize(1);
        assertThat(sent).noneMatch(BackupDrillTest::isMarked);
        assertThat(casesWithNewNumbers(dead)).hasSize(AFTER - ANSWERS);
        assertThat(attachmentsOf(backup)).isNotEmpty().allMatch(Files::exists);
    }

    /** The receipt of this one is queued for the backup, and sent as soon as that is taken. */
    private Path backedUpWhileAMailIsOnItsWay() throws Exception {
        var backup = new ArrayList<Path>();
        var taken =
                rig.smtp.at(Point.HELD, "^(EHLO|HELO) ", () -> backup.add(scripts.backup(folder.resolve("backups"))));
        opens("during");
        taken.get(PATIENCE.toSeconds(), SECONDS);
        awaitQuiet();
        return backup.get(0);
    }

    private void opens(String who) throws Exception {
        var letter = withFile(who);
        rig.injected.note(Kind.NEW, letter, null);
        rig.office.post(letter);
    }

    private static Letter withFile(String who) {
        var from = who + "@globex.example";
        var mail = """
                From: %s
                To: %s
                Message-ID: <%s@globex.example>
                Subject: About %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=part

                --part
                Content-Type: text/plain

                It hangs
                --part
                Content-Type: text/plain
                Content-Disposition: attachment; filename=log.txt

                The log of %s
                --part--
                """.formatted(from, KillRig.SUPPORT, who, who, who);
        return new Letter(from, KillRig.SUPPORT, mail.replace("\n", "\r\n").getBytes(UTF_8));
    }

    private void answers(int nr) throws Exception {
        var address = "before-" + nr + "@globex.example";
        var receipt = idOf(rig.office.receivedBy(address).get(0));
        var letter = Letter.plain(
                address, KillRig.SUPPORT, "Re: About before-" + nr, "It still hangs", "In-Reply-To: " + receipt);
        rig.injected.note(Kind.REPLY, letter, receipt);
        rig.office.post(letter);
    }

    /** Mails that are moved back are read already, as far as the mail server knows. */
    private void awaitQuiet() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> rig.isQuiet() && isAllFiled(rig.books()));
    }

    private boolean isAllFiled(Books books) {
        return books.rawMails() == rig.injected.all().size() && !books.rawStates.containsKey("STORED");
    }

    private boolean isOfMailsWhoseRowsAreLost(String fault) {
        return fault.startsWith("seen outside, but in no book");
    }

    private static boolean isMarked(String mail) {
        return mail.contains("\r\nX-Ackord-Restored: ");
    }

    private void loseEverything() throws Exception {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE ackord_drill");
            statement.execute("CREATE DATABASE ackord_drill CHARACTER SET utf8mb4");
        }
        try (var files = Files.walk(folder.resolve("attachments"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
        }
    }

    private static String dayBefore() {
        return LocalDate.now(ZoneOffset.UTC)
                .minusDays(1)
                .format(DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.ENGLISH));
    }

    private List<String> mails() {
        return rig.mailsOutside().values().stream().flatMap(List::stream).toList();
    }

    /** What went out after the restore. */
    private List<String> again(List<String> sent) {
        var rest = new ArrayList<>(mails());
        sent.forEach(rest::remove);
        return rest;
    }

    private static Set<String> ids(List<String> mails) {
        return mails.stream().map(BackupDrillTest::idOf).collect(Collectors.toCollection(HashSet::new));
    }

    private static String idOf(String mail) {
        return Letter.messageIdIn(mail).orElseThrow();
    }

    private Set<String> casesWithNewNumbers(Books dead) {
        var cases = new HashSet<>(rig.books().cases);
        dead.cases.forEach(cases::remove);
        return cases;
    }

    private List<Path> attachmentsOf(Path backup) throws Exception {
        var from = backup.resolve("attachments");
        try (Stream<Path> files = Files.walk(from)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.resolve("attachments").resolve(from.relativize(file)))
                    .toList();
        }
    }
}
