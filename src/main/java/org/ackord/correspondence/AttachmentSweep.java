package org.ackord.correspondence;

import static java.nio.file.FileVisitResult.CONTINUE;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes the files of attachments that no row speaks of, as a crash before a commit leaves them. Only what is named and placed
 * like a file of ours and is older than a day by the folder's own clock, so that neither the demo's clock nor another node's
 * makes a file old that is just being written. Nodes may sweep the same folder at the same time.
 */
@Component
class AttachmentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);
    private static final Duration AGE = Duration.ofDays(1);
    private static final int DEPTH = 3;
    private static final int BATCH = 500;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final AttachmentSettings settings;
    private final AttachmentFolder folder;
    private final AttachmentRows rows;

    AttachmentSweep(AttachmentSettings settings, AttachmentFolder folder, AttachmentRows rows) {
        this.settings = settings;
        this.folder = folder;
        this.rows = rows;
    }

    @Scheduled(cron = "${ackord.attachments.sweep-at:0 17 3 * * *}", zone = "UTC")
    void run() {
        try {
            if (Files.isDirectory(settings.folder()))
                LOG.info("Deleted {} attachments that belong to no message", sweep());
        } catch (IOException unreachable) {
            LOG.warn("The folder of attachments cannot be swept: {}", unreachable.toString());
        }
    }

    /** @return how many files were deleted */
    int sweep() throws IOException {
        var old = new OldFiles(folderTime().minus(AGE));
        Files.walkFileTree(settings.folder(), Set.of(), DEPTH, old);
        old.deleteOrphans();
        return old.deleted;
    }

    private Instant folderTime() throws IOException {
        var probe = Files.createTempFile(settings.folder(), "sweep", null);
        try {
            return Files.getLastModifiedTime(probe).toInstant();
        } finally {
            Files.delete(probe);
        }
    }

    private final class OldFiles extends SimpleFileVisitor<Path> {

        private final Instant before;
        private final List<String> ids = new ArrayList<>();
        private int deleted;

        private OldFiles(Instant before) {
            this.before = before;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            var isOld = attributes.lastModifiedTime().toInstant().isBefore(before);
            if (isOld && attributes.isRegularFile())
                take(file, file.getFileName().toString());
            if (ids.size() >= BATCH) deleteOrphans();
            return CONTINUE;
        }

        private void take(Path file, String name) throws IOException {
            var id = name.replace(AttachmentFolder.UNFINISHED, "");
            if (!NAME.matcher(id).matches()
                    || !folder.file(id).resolveSibling(name).equals(file)) return;
            if (name.equals(id)) ids.add(id);
            else if (Files.deleteIfExists(file)) deleted++;
        }

        /** Another node may have swept it a moment ago. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return CONTINUE;
        }

        private void deleteOrphans() throws IOException {
            ids.removeAll(rows.known(ids));
            for (var id : ids) folder.delete(id);
            deleted += ids.size();
            ids.clear();
        }
    }
}
