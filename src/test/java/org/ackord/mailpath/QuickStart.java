package org.ackord.mailpath;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/**
 * Lets Ackord start in two thirds of the time: its classes in a jar, and all that it loads in an archive of the JVM (AppCDS).
 * They stay in {@code target} for later runs, until the classes change.
 */
public final class QuickStart {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path FOLDER = Path.of("target", "quick-start").toAbsolutePath();

    private QuickStart() {}

    /** @return arguments for Java and the class path */
    public static synchronized List<String> java() {
        try {
            return prepared(Files.createDirectories(FOLDER.resolve(version())));
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    /** Java refuses an archive of another class path by itself, but not quicker than it would start without. */
    private static String version() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            var newest = files.mapToLong(file -> file.toFile().lastModified()).max();
            return Long.toHexString(newest.orElse(0)) + "-"
                    + Integer.toHexString(classPath().hashCode());
        }
    }

    private static String classPath() {
        return AckordProcess.classPath();
    }

    private static List<String> prepared(Path folder) throws IOException {
        var jar = folder.resolve("classes.jar");
        var archive = folder.resolve("ackord.jsa");
        if (!Files.exists(archive)) {
            jar(CLASSES, jar);
            var unfinished = folder.resolve("unfinished.jsa");
            train(folder, unfinished, classPath(jar));
            Files.move(unfinished, archive);
        }
        return AckordProcess.java(classPath(jar), "-XX:SharedArchiveFile=" + archive, "-Xlog:disable");
    }

    private static String classPath(Path jar) {
        return Arrays.stream(classPath().split(File.pathSeparator))
                .map(entry -> Files.isDirectory(Path.of(entry)) ? jar.toString() : entry)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void train(Path folder, Path archive, String classPath) {
        var java = AckordProcess.java(classPath, "-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable");
        try (var once = AckordProcess.start(folder.resolve("prepare.log"), java, settings(folder))) {
            once.awaitReady();
            once.stop();
        }
    }

    private static Map<String, String> settings(Path folder) {
        return AckordProcess.settings(
                Map.of("spring.datasource.url", "jdbc:h2:mem:prepare"), folder.resolve("attachments"));
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(file -> !file.equals(classes)).sorted().toList()) {
                var isFolder = Files.isDirectory(file);
                out.putNextEntry(new JarEntry(classes.relativize(file) + (isFolder ? "/" : "")));
                if (!isFolder) Files.copy(file, out);
            }
        }
    }
}
