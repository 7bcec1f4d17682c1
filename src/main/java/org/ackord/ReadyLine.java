package org.ackord;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says when Ackord can be used, and where. */
@Component
class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger(Ackord.class);

    private final Environment environment;

    ReadyLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var http = "http://%s:%s".formatted(value("server.address", "127.0.0.1"), value("local.server.port", "-"));
        LOG.info(
                "Ackord is ready: {}/, Tasklist {}/camunda/app/tasklist/default/, SMTP {}:{}, IMAP {}:{}",
                http,
                http,
                value("spring.mail.host", "-"),
                value("spring.mail.port", "25"),
                value("ackord.mailbox.host", "-"),
                value("ackord.mailbox.port", "143"));
    }

    private String value(String name, String otherwise) {
        return environment.getProperty(name, otherwise);
    }
}
