package org.ackord.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The files of attachments, two levels of folders deep. A file has its name only when it is whole and on the disk. */
@Component
class AttachmentFolder {

    record Kept(long size, String sha256, Optional<String> objection) {}

    static class TooLarge extends IOException {}

    static final String UNFINISHED = ".part";

    private final AttachmentSettings settings;
    private final List<AttachmentScanner> scanners;

    AttachmentFolder(AttachmentSettings settings, ObjectProvider<AttachmentScanner> scanners) {
        this.settings = settings;
        this.scanners = scanners.orderedStream().toList();
    }

    Path file(String id) {
        return home(id).resolve(id);
    }

    private Path home(String id) {
        return settings.folder().resolve(id.substring(0, 2)).resolve(id.substring(2, 4));
    }

    /** Streams, syncs, scans, and only then gives the file its name; what a scanner objects to leaves none. */
    Kept keep(String id, InputStream content) throws IOException {
        var file = file(id);
        var unfinished = file.resolveSibling(id + UNFINISHED);
        Files.createDirectories(home(id));
        try {
            var sha256 = DigestUtils.getSha256Digest();
            long size = write(new DigestInputStream(content, sha256), unfinished);
            var objection = objection(unfinished);
            if (objection.isEmpty()) Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            if (objection.isEmpty()) sync(home(id));
            return new Kept(size, HexFormat.of().formatHex(sha256.digest()), objection);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    void delete(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private long write(InputStream content, Path file) throws IOException {
        long limit = settings.biggest().toBytes();
        long size = 0;
        try (var out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var buffer = new byte[64 * 1024];
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > limit) throw new TooLarge();
                var bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) out.write(bytes);
            }
            out.force(true);
        }
        return size;
    }

    private Optional<String> objection(Path file) throws IOException {
        for (var scanner : scanners) {
            var objection = scanner.objection(file);
            if (objection.isPresent()) return objection;
        }
        return Optional.empty();
    }

    /** Makes the new name last through a loss of power, where the system lets folders be synced. */
    private static void sync(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            return;
        }
    }
}
