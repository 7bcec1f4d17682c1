package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The scripts of {@code docker/} that an operator runs, with the settings of one rig. */
record BackupScripts(Map<String, String> settings) {

    static boolean canRun() {
        try {
            var version = new ProcessBuilder("mysqldump", "--version").start();
            return !new String(version.getInputStream().readAllBytes(), UTF_8).contains("MariaDB");
        } catch (IOException none) {
            return false;
        }
    }

    /** @return the folder of the new backup */
    Path backup(Path folder) {
        return Path.of(run("backup", folder.toString()));
    }

    String restore(Path backup) {
        return run("restore", backup.toString());
    }

    String returnMails(String since) {
        return run("return-mails", since);
    }

    private String run(String script, String argument) {
        var command = new ProcessBuilder(new ArrayList<>(List.of("docker/" + script, argument)));
        command.environment().putAll(settings);
        try {
            var process = command.redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0)
                throw new IllegalStateException(script + ": " + said);
            return said;
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
