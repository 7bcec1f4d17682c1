package org.ackord;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps the promises that a support organisation makes to its customers. */
@SpringBootApplication
public class Ackord {

    /** Runs in UTC wherever it stands: tables on MySQL hold times without a zone, and all nodes must mean the same one. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Ackord.class, args);
    }
}
