package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.ackord.correspondence.Attachment.State;
import org.ackord.correspondence.RawMail.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Mails with attachments on their way through reader, parser and store. */
class AttachmentsTest extends CorrespondenceFixture {

    private static final AtomicLong UID = new AtomicLong(System.nanoTime());

    private final String unique = UUID.randomUUID().toString();

    @Autowired
    RawMails raws;

    @Autowired
    RawArrivals arrivals;

    @Autowired
    MailFiler filer;

    @Autowired
    MailParser parser;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentRows rows;

    @Autowired
    AttachmentFolder folder;

    @Autowired
    AttachmentSettings settings;

    @AfterEach
    void intakeTakesAll() {
        arrived.intake = mail -> {};
    }

    @Test
    void keepsFilesUnderTheirIds() throws IOException {
        var file = only(file(mail("../../report.txt", "The printer burns.")));

        assertThat(file.name()).isEqualTo("report.txt");
        assertThat(file.state()).isEqualTo(State.STORED);
        assertThat(file.size()).isEqualTo(18);
        assertThat(folder.file(file.id())).hasContent("The printer burns.").hasFileName(file.id());
        assertThat(Files.list(folder.file(file.id()).getParent()))
                .noneMatch(each -> each.toString().endsWith(".part"));
    }

    @Test
    void withholdsWhatDoesHarmAndSaysSoAtTheRawMail() throws IOException {
        var rawId = file(nasty("63-eicar"));
        var file = only(rawId);

        assertThat(file.state()).isEqualTo(State.BLOCKED);
        assertThat(file.reason()).isNotBlank();
        assertThat(folder.file(file.id())).doesNotExist();
        assertThat(download(file).file()).isNull();
        assertThat(raw(rawId)).isEqualTo("FILED withholds: eicar.com");
    }

    @Test
    void keepsACalendarEntryAsAnAttachment() throws IOException {
        assertThat(only(file(nasty("66-calendar-invite"))).name()).endsWith(".ics");
    }

    @Test
    void neverOpensAnArchive() throws IOException {
        var file = only(file(nasty("62-zip-bomb-50mb")));

        assertThat(file.state()).isEqualTo(State.STORED);
        assertThat(file.size()).isLessThan(100_000);
    }

    @Test
    void belongsToOneCaseAlone() throws IOException {
        var file = only(file(mail("a.txt", "a")));

        assertThat(attachments.download(caseKey + "x", file.id())).isEmpty();
        assertThat(attachments.download(caseKey, UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void takesALostFileFromTheRawMailAgain() throws IOException {
        var file = only(file(mail("a.txt", "still there")));
        Files.delete(folder.file(file.id()));

        assertThat(download(file).file()).hasContent("still there");
    }

    @Test
    void filesAMailThoughTheDiskIsGoneAndFetchesTheFileLater(@TempDir Path temp) throws IOException {
        var messageId = withoutDisk(mail("a.txt", "late"), temp);

        var missing = attachments.of(List.of(messageId)).get(0);
        assertThat(missing.state()).isEqualTo(State.MISSING);
        assertThat(missing.reason()).contains("original mail");

        assertThat(download(missing).file()).hasContent("late");
        assertThat(attachments.of(List.of(messageId)).get(0)).satisfies(found -> {
            assertThat(found.state()).isEqualTo(State.STORED);
            assertThat(found.size()).isEqualTo(4);
        });
    }

    @Test
    void leavesNoFileWhenTheMailIsNotFiled() throws IOException {
        var raw = new RawMail("none", Instant.parse("2026-06-01T13:00:00Z"), mail("a.txt", "gone"));
        var file = transaction.execute(status -> {
            status.setRollbackOnly();
            var said = parser.parse(raw).asCustomerMessage();
            attachments.keep(unique, null, said.enclosed().parts());
            var kept = folder.file(attachments.of(List.of(unique)).get(0).id());
            assertThat(kept).exists();
            return kept;
        });

        assertThat(file).doesNotExist();
    }

    @Test
    void keepsNothingThatIsTooLarge(@TempDir Path temp) {
        var small = new AttachmentSettings(temp, DataSize.ofBytes(3), settings.blocked());
        var keeper = new AttachmentKeeper(folder(small), small);

        var kept = keeper.keep("m", part(mail("a.txt", "four")));

        assertThat(kept.attachment().state()).isEqualTo(State.TOO_LARGE);
        assertThat(temp).satisfies(AttachmentsTest::holdsNoFile);
    }

    @Test
    void asksAScannerBeforeAFileCanBeHad(@TempDir Path temp) {
        var here = new AttachmentSettings(temp, DataSize.ofMegabytes(1), settings.blocked());
        AttachmentScanner scanner =
                file -> Files.readString(file).contains("virus") ? Optional.of("contains a virus") : Optional.empty();
        var keeper = new AttachmentKeeper(new AttachmentFolder(here, Providers.of(scanner)), here);

        assertThat(keeper.keep("m", part(mail("a.txt", "a virus"))).attachment())
                .satisfies(withheld -> {
                    assertThat(withheld.state()).isEqualTo(State.BLOCKED);
                    assertThat(withheld.reason()).isEqualTo("contains a virus");
                });
        assertThat(temp).satisfies(AttachmentsTest::holdsNoFile);
        assertThat(keeper.keep("m", part(mail("a.txt", "fine"))).attachment().state())
                .isEqualTo(State.STORED);
    }

    @Test
    void tellsRemarksQuestionsAndReplyTo() throws IOException {
        file(nasty("48-mime-5000-parts"));
        file(("Reply-To: other@elsewhere.example\r\n" + new String(mail("a.txt", "x"), UTF_8)).getBytes(UTF_8));

        var details = correspondence.messagesOf(caseKey).stream()
                .map(MessageView::details)
                .toList();
        assertThat(details.get(0).remarks()).singleElement().asString().contains("200 parts");
        assertThat(details.get(1).replyTo()).isEqualTo("other@elsewhere.example");
        assertThat(details.get(1).questions()).containsExactly("Does it burn?");
        assertThat(details.get(1).attachments()).hasSize(1);
    }

    /** @return the id of the raw mail, when its message is on file */
    private String file(byte[] content) {
        var own = concat("X-Test: " + UUID.randomUUID() + "\r\n", content);
        arrived.intake = mail -> correspondence.fileCustomerMessage(caseKey, mail.asCustomerMessage());
        var before = correspondence.messagesOf(caseKey).size();
        var place = new Place("test", 1, UID.incrementAndGet());
        var mail = new Arrival(place, Instant.parse("2026-06-01T13:00:00Z"), unlike(own), null, null);
        var id = arrivals.keep(List.of(mail)).get(0).rawId();
        filer.file(id);
        await().until(() -> correspondence.messagesOf(caseKey).size() > before);
        return id;
    }

    private String withoutDisk(byte[] content, Path temp) throws IOException {
        var rawId = file(content);
        var messageId = jdbc.sql("select id from message where raw_id = ?")
                .param(rawId)
                .query(String.class)
                .single();
        jdbc.sql("delete from attachment where message_id = ?").param(messageId).update();
        var gone = new AttachmentSettings(
                Files.createFile(temp.resolve("no-folder")), settings.biggest(), settings.blocked());
        var broken = folder(gone);
        new Attachments(rows, new AttachmentKeeper(broken, gone), broken, raws, parser)
                .keep(messageId, rawId, parser.attachments(raws.read(rawId).orElseThrow()));
        return messageId;
    }

    private Attachment only(String rawId) {
        var messageId = jdbc.sql("select id from message where raw_id = ?")
                .param(rawId)
                .query(String.class)
                .single();
        assertThat(attachments.of(List.of(messageId))).hasSize(1);
        return attachments.of(List.of(messageId)).get(0);
    }

    private Attachments.Download download(Attachment attachment) {
        return attachments.download(caseKey, attachment.id()).orElseThrow();
    }

    private String raw(String id) {
        return jdbc.sql("select concat(state, ' ', reason) from raw_mail where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private ReceivedPart part(byte[] mail) {
        return parser.attachments(new RawMail("none", Instant.EPOCH, mail)).get(0);
    }

    private static AttachmentFolder folder(AttachmentSettings settings) {
        return new AttachmentFolder(settings, Providers.of());
    }

    private static void holdsNoFile(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            assertThat(files).noneMatch(Files::isRegularFile);
        }
    }

    /** Another mail for the fingerprint that tells deliveries apart. */
    private byte[] unlike(byte[] mail) {
        return concat("Date: Mon, 01 Jun 2026 13:00:00 +0000\r\n", mail.length == 0 ? mail : renamed(mail));
    }

    private static byte[] renamed(byte[] mail) {
        return new String(mail, ISO_8859_1)
                .replaceFirst("(?i)Message-ID: <", "Message-ID: <" + UUID.randomUUID())
                .getBytes(ISO_8859_1);
    }

    private static byte[] concat(String head, byte[] rest) {
        var bytes = Arrays.copyOf(head.getBytes(UTF_8), head.length() + rest.length);
        System.arraycopy(rest, 0, bytes, head.length(), rest.length);
        return bytes;
    }

    private static byte[] nasty(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/mails/nasty", name + ".eml"));
    }

    private static byte[] mail(String name, String content) {
        return """
                From: ann@northwind.example
                Message-ID: <a@northwind.example>
                Subject: With a file
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b

                Does it burn?
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename="%s"

                %s
                --b--
                """.formatted(name, content).replace("\n", "\r\n").getBytes(UTF_8);
    }
}
