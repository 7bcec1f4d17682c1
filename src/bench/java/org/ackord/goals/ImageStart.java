package org.ackord.goals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * From the start of the process to the first answer of the readiness probe, in production's profile on a database that has its
 * tables, and the memory that it holds half a minute later: unpacked and trained as in the image, and plainly by {@code java -jar}.
 * Needs {@code target/ackord.jar} and, for the Java of the image, {@code ackord.bench.java-home}.
 */
final class ImageStart implements Goal {

    private static final Path JAR = Path.of("target", "ackord.jar").toAbsolutePath();
    private static final String JAVA_HOME =
            System.getProperty("ackord.bench.java-home", "/usr/lib/jvm/temurin-25-jdk-amd64");
    private static final double SECONDS = 3;
    private static final long MEBIBYTES = 400;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> measure(BenchServer server) throws Exception {
        var folder = Files.createTempDirectory(JAR.getParent(), "image");
        var layout = new ImageLayout(JAVA_HOME, folder);
        layout.unpack(JAR);
        var database = server.database("start");
        server.user(StartedAckord.USER, StartedAckord.SECRET);
        var plain = List.of(JAVA_HOME + "/bin/java", "-Duser.timezone=UTC", "-jar", JAR.toString());
        new StartedAckord(folder, database, plain).measure();
        var jar = new StartedAckord(folder, database, plain).measure();
        var image = new StartedAckord(folder, database, List.of(layout.start())).measure();
        return List.of(Row.of(
                "start of the image's layout, until it is ready; memory idle",
                image.toString(),
                "java -jar " + jar,
                "≤ 3 s, ≤ 400 MiB",
                image.seconds() <= SECONDS && image.mebibytes() <= MEBIBYTES));
    }
}
