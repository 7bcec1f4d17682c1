package org.ackord.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.ackord.mailpath.KillDatabase;

/** A MySQL of its own, run by the script that starts it for tests, so that it can be killed. */
final class Server {

    private static final String SHORT_TEMPER = "&connectTimeout=2000&socketTimeout=20000";

    private final String script;
    private final int port;
    private final KillDatabase.MySql database;

    private Server(String script, int port) {
        this.script = script;
        this.port = port;
        this.database = KillDatabase.MySql.empty("jdbc:mysql://127.0.0.1:" + port + "/", "ackord_faults");
    }

    /** The one that the command line names. */
    static Server ofThisRun() throws IOException {
        var script = System.getProperty("ackord.bench.mysql", "../shared/tools/mysql");
        return start(script, Integer.getInteger("ackord.bench.mysql-port", 3420));
    }

    private static Server start(String script, int port) throws IOException {
        new ProcessBuilder(script, "start", "" + port).inheritIO().start().onExit().join();
        return new Server(script, port);
    }

    int port() {
        return port;
    }

    KillDatabase.MySql database() {
        return database;
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(database.url() + SHORT_TEMPER, "root", "");
    }

    void kill() throws IOException {
        Shell.run(script, "kill", "" + port);
    }

    void resume() throws IOException {
        new ProcessBuilder(script, "resume", "" + port).inheritIO().start().onExit().join();
    }

    void stop() throws IOException {
        Shell.run(script, "stop", "" + port);
    }
}
