package org.ackord.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * SMTP and IMAP for the demo, on the own machine alone. Every address has a mailbox: its IMAP user is the address, any
 * password will do. Mailboxes are in memory and end with the application. Runs before and longer than anything that sends
 * or reads mail.
 */
@Component
@Profile("demo")
class DemoMailServer implements SmartLifecycle {

    private static final String HERE = "127.0.0.1";

    private final GreenMail mail;

    DemoMailServer(@Value("${ackord.demo.smtp-port}") int smtpPort, @Value("${ackord.demo.imap-port}") int imapPort) {
        var setups = new ServerSetup[] {
            new ServerSetup(smtpPort, HERE, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, HERE, ServerSetup.PROTOCOL_IMAP)
        };
        mail = new GreenMail(setups)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    @Override
    public void start() {
        mail.start();
    }

    @Override
    public void stop() {
        mail.stop();
    }

    @Override
    public boolean isRunning() {
        return mail.isRunning();
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
