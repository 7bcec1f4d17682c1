package org.ackord.faults;

import java.io.IOException;

/** Commands of the machine: signals, rules of its firewall, its MySQL. */
final class Shell {

    private Shell() {}

    /** @throws IOException when it fails, with what it said */
    static void run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + ": " + said.strip());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
