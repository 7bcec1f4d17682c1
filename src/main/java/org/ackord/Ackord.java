package org.ackord;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps the promises that a support organisation makes to its customers. */
@SpringBootApplication
public class Ackord {

    public static void main(String[] args) {
        SpringApplication.run(Ackord.class, args);
    }
}
