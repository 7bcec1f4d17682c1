package org.ackord.mailpath;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/** Lets Ackord start in two thirds of the time: its classes in a jar, and all that it loads in an archive of the JVM (AppCDS). */
final class QuickStart {

    private QuickStart() {}

    /** @return arguments for Java and the class path */
    static List<String> prepare(Path folder) throws IOException {
        var classPath = Arrays.stream(AckordProcess.classPath().split(File.pathSeparator))
                .map(entry -> Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry), folder) : entry)
                .collect(Collectors.joining(File.pathSeparator));
        var archive = folder.resolve("ackord.jsa");
        var log = folder.resolve("prepare.log");
        try (var once = AckordProcess.start(
                log, AckordProcess.java(classPath, "-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"), settings())) {
            once.awaitReady();
            once.stop();
        }
        return AckordProcess.java(classPath, "-XX:SharedArchiveFile=" + archive, "-Xlog:disable");
    }

    private static Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url", "jdbc:h2:mem:prepare",
                "server.port", "0",
                "ackord.demo.seed", "false",
                "ackord.demo.smtp-port", "0",
                "ackord.demo.imap-port", "0");
    }

    private static String jar(Path classes, Path folder) {
        var jar = folder.resolve("classes.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(file -> !file.equals(classes)).sorted().toList()) {
                var isFolder = Files.isDirectory(file);
                out.putNextEntry(new JarEntry(classes.relativize(file) + (isFolder ? "/" : "")));
                if (!isFolder) Files.copy(file, out);
            }
        } catch (IOException notWritten) {
            throw new java.io.UncheckedIOException(notWritten);
        }
        return jar.toString();
    }
}
