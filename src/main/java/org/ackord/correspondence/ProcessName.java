package org.ackord.correspondence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A name for a running process that lets others of the same machine see that it has ended, so that a node which is started
 * again after a crash goes on at once. The number of a process means something only within one boot and one process namespace
 * of Linux; elsewhere nobody is ever taken for gone.
 */
final class ProcessName {

    private static final String UNKNOWN = "";

    private ProcessName() {}

    static String own() {
        return world() + '/' + ProcessHandle.current().pid();
    }

    /** @param name may have more behind a further slash */
    static boolean isGone(String name) {
        var parts = name.split("/", -1);
        if (parts.length < 2 || parts[0].equals(UNKNOWN) || !parts[0].equals(world())) return false;
        try {
            return ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
        } catch (NumberFormatException notOurs) {
            return false;
        }
    }

    private static String world() {
        try {
            var boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).trim();
            return boot + '+' + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return UNKNOWN;
        }
    }
}
