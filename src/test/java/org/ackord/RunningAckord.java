package org.ackord;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ackord.outreach.SlackServer;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test against the whole application with the demo organisation. One application serves all tests of a run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ackord;DB_CLOSE_DELAY=-1",
            "ackord.demo.smtp-port=0",
            "ackord.demo.imap-port=0",
            "management.prometheus.metrics.export.enabled=true"
        })
@Import({Traces.class, SameInstant.class, SlackServer.class})
public @interface RunningAckord {}
