package org.ackord;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test against the whole application with the demo organisation, in which no job runs and no mail is read unless the test does it
 * step by step. One application serves all these tests of a run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:journey;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "ackord.demo.smtp-port=0",
            "ackord.demo.imap-port=0",
            "ackord.mailbox.enabled=false",
            "ackord.link-test.allowed-hosts=localhost"
        })
@Import(SameInstant.class)
public @interface SteppedAckord {}
