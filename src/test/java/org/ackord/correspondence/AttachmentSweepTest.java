package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.ackord.correspondence.Attachment.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;

class AttachmentSweepTest extends CorrespondenceFixture {

    private static final Duration OLD = Duration.ofHours(25);
    private static final Duration YOUNG = Duration.ofHours(23);

    @TempDir
    Path home;

    @Autowired
    AttachmentRows rows;

    private AttachmentFolder folder;
    private AttachmentSweep sweep;

    @BeforeEach
    void prepare() {
        var settings = new AttachmentSettings(home, DataSize.ofMegabytes(1), Set.of());
        ObjectProvider<AttachmentScanner> none =
                new StaticListableBeanFactory().getBeanProvider(AttachmentScanner.class);
        folder = new AttachmentFolder(settings, none);
        sweep = new AttachmentSweep(settings, folder, rows);
    }

    @Test
    void deletesOldFilesWithoutARow() throws IOException {
        var orphan = file("", OLD);
        var unfinished = file(".part", OLD);

        assertThat(sweep.sweep()).isEqualTo(2);
        assertThat(orphan).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(sweep.sweep()).isZero();
    }

    @Test
    void keepsFilesOfMessages() throws IOException {
        var kept = file("", OLD);
        var id = String.valueOf(kept.getFileName());
        rows.insert(new Attachment(id, caseKey, 0, "a.txt", "text/plain", 1L, null, false, State.STORED, null), null);

        assertThat(sweep.sweep()).isZero();
        assertThat(kept).exists();
    }

    @Test
    void keepsWhatMayStillGetItsRow() throws IOException {
        var young = file("", YOUNG);
        var unfinished = file(".part", YOUNG);

        assertThat(sweep.sweep()).isZero();
        assertThat(young).exists();
        assertThat(unfinished).exists();
    }

    @Test
    void keepsWhatIsNotOurs() throws IOException {
        var id = UUID.randomUUID().toString();
        var elsewhere = aged(Files.writeString(home.resolve(id), "x", UTF_8), OLD);
        var other = file(".bak", OLD);

        assertThat(sweep.sweep()).isZero();
        assertThat(elsewhere).exists();
        assertThat(other).exists();
    }

    @Test
    void leavesNothingOfItsOwn() throws IOException {
        sweep.run();

        assertThat(home).isEmptyDirectory();
    }

    private Path file(String ending, Duration age) throws IOException {
        var id = UUID.randomUUID().toString();
        Files.createDirectories(folder.file(id).getParent());
        return aged(Files.writeString(folder.file(id).resolveSibling(id + ending), "x", UTF_8), age);
    }

    private static Path aged(Path file, Duration age) throws IOException {
        var now = Files.getLastModifiedTime(file).toInstant();
        return Files.setLastModifiedTime(file, FileTime.from(now.minus(age)));
    }
}
