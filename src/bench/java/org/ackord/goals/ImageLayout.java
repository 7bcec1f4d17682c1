package org.ackord.goals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What docker/Dockerfile does without Docker: all layers in one folder, the scripts beside them, and a trial start. */
final class ImageLayout {

    private static final Path SCRIPTS = Path.of("docker").toAbsolutePath();

    private final String javaHome;
    private final Path folder;

    ImageLayout(String javaHome, Path folder) {
        this.javaHome = javaHome;
        this.folder = folder;
    }

    void unpack(Path jar) throws IOException, InterruptedException {
        var layers = folder.resolve("layers");
        run(javaHome + "/bin/java", "-Djarmode=tools", "-jar", jar.toString(), "extract", "--layers", "--destination",
                layers.toString());
        for (var layer : List.of("dependencies", "spring-boot-loader", "snapshot-dependencies", "application"))
            if (Files.isDirectory(layers.resolve(layer)))
                run("cp", "-r", layers.resolve(layer) + "/.", folder.toString());
        for (var script : List.of("train", "start"))
            Files.copy(SCRIPTS.resolve(script), folder.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        run(folder.resolve("train").toString());
    }

    String start() {
        return folder.resolve("start").toString();
    }

    private void run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("unpack.log").toFile());
        builder.environment().merge("PATH", javaHome + "/bin:", (path, java) -> java + path);
        if (builder.start().waitFor() != 0) throw new IllegalStateException(List.of(command) + " failed, see " + folder);
    }
}
