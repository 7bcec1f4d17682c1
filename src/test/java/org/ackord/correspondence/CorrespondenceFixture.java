package org.ackord.correspondence;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The real application with a real mail server beside it; jobs of the engine run when a test says so. */
@Tag("database")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:correspondence;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "spring.main.allow-bean-definition-overriding=true",
            "ackord.demo.smtp-port=0",
            "ackord.demo.imap-port=0",
            "ackord.support.address=" + CorrespondenceFixture.SUPPORT,
            "ackord.mailbox.user=" + CorrespondenceFixture.SUPPORT
        })
@Import(CorrespondenceFixture.Arrivals.class)
abstract class CorrespondenceFixture {

    static final String SUPPORT = "support@desk.example";
    static final GreenMail SERVER = new GreenMail(
                    new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()})
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    static final Wire WIRE;

    static {
        LenientMime.set();
        SERVER.start();
        WIRE = new Wire(SERVER.getImap().getPort());
    }

    final String caseKey = "C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Autowired
    Outbox outbox;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Arrived arrived;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", SERVER.getSmtp()::getPort);
        registry.add("ackord.mailbox.port", WIRE::port);
    }

    static Address address(String email) {
        return Address.of("to", email, null);
    }

    NewMail mail(MessageKind kind, String to) {
        return new NewMail(
                caseKey, kind, List.of(address(to)), List.of(), "Printer broken", "It works again.", false, "erin.se");
    }

    String write(NewMail mail) {
        return transaction.execute(status -> outbox.write(mail));
    }

    /** Takes the place of the intake, as the one that hears of arrived mails. */
    static class Arrived {

        final Queue<InboundMail> mails = new ConcurrentLinkedQueue<>();
        volatile Consumer<InboundMail> intake = mail -> {};

        @EventListener
        void hear(MailArrived event) {
            intake.accept(event.mail());
            mails.add(event.mail());
        }

        long count(String subject) {
            return mails.stream()
                    .filter(mail -> mail.headers().subject().equals(subject))
                    .count();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Arrivals {

        @Bean("mailIntake")
        Arrived arrived() {
            return new Arrived();
        }
    }
}
