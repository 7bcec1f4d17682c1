package org.ackord.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Locale;
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
    private final String support;

    DemoMailServer(
            @Value("${ackord.demo.smtp-port}") int smtpPort,
            @Value("${ackord.demo.imap-port}") int imapPort,
            @Value("${ackord.support.address}") String support) {
        this.support = support.toLowerCase(Locale.ROOT);
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
        var users = mail.getManagers().getUserManager();
        users.setMessageDeliveryHandler((message, to) -> {
            var address = withoutDetail(to.getEmail());
            var user = users.getUserByEmail(address);
            return user == null ? users.createUser(address, address, address) : user;
        });
    }

    /** Subaddresses (RFC 5233) of the support address are delivered to its mailbox; any other address has one of its own. */
    private String withoutDetail(String email) {
        var address = email.toLowerCase(Locale.ROOT);
        int at = support.indexOf('@');
        return address.startsWith(support.substring(0, at) + '+') && address.endsWith(support.substring(at))
                ? support
                : address;
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
