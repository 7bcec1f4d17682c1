package org.ackord.faults;

import java.io.IOException;

/** Cuts a port of this machine off, by iptables; needs root. */
final class Firewall {

    private Firewall() {}

    /** Packets vanish: nobody is told, connections hang. */
    static void drop(int port) throws IOException {
        rule("-I", port, "DROP");
    }

    static void undrop(int port) throws IOException {
        rule("-D", port, "DROP");
    }

    /** Connections are refused, and those that there are end. */
    static void refuse(int port) throws IOException {
        rule("-I", port, "REJECT", "--reject-with", "tcp-reset");
    }

    static void unrefuse(int port) throws IOException {
        rule("-D", port, "REJECT", "--reject-with", "tcp-reset");
    }

    private static void rule(String verb, int port, String... then) throws IOException {
        var command = new java.util.ArrayList<>(java.util.List.of(
                "iptables", verb, "INPUT", "-i", "lo", "-p", "tcp", "--dport", "" + port, "-j"));
        command.addAll(java.util.List.of(then));
        Shell.run(command.toArray(String[]::new));
    }
}
