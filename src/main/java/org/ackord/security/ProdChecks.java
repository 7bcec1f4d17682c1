package org.ackord.security;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** Refuses a production start with a secret that is missing or known, before anything else is made. */
@Component
@Profile("prod")
class ProdChecks implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final int SHORTEST_LINK_SECRET = 32;
    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> KNOWN = Set.of(
            "admin",
            "administrator",
            "password",
            "passwort",
            "secret",
            "changeme",
            "change-me",
            "change_me",
            "changeit",
            "support",
            "demo",
            "ackord",
            "camunda",
            "root",
            "mysql",
            "letmein",
            "test",
            "12345678",
            "123456789");

    private final List<String> faults = new ArrayList<>();
    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (environment.matchesProfiles("demo"))
            faults.add("SPRING_PROFILES_ACTIVE has demo beside prod, and demo users have known passwords");
        checkDatabase();
        checkSecret("ACKORD_JDBC_PASSWORD");
        checkSecret("ACKORD_ADMIN_PASSWORD");
        checkSecret("ACKORD_MAILBOX_PASSWORD");
        checkLinkSecret();
        present("ACKORD_SMTP_HOST");
        checkLengthOfAdminPassword();
        if (value("ACKORD_FORWARD_HEADERS").equalsIgnoreCase("framework"))
            faults.add(
                    "ACKORD_FORWARD_HEADERS is framework, which believes everybody: use native, with ACKORD_PROXIES");
        if (!faults.isEmpty()) throw new UnsafeConfiguration(faults);
    }

    private void checkDatabase() {
        present("ACKORD_JDBC_USER");
        if (present("ACKORD_JDBC_URL") && !value("ACKORD_JDBC_URL").startsWith("jdbc:mysql:"))
            faults.add("ACKORD_JDBC_URL is not a MySQL database (jdbc:mysql://…)");
    }

    private void checkLinkSecret() {
        var name = "ACKORD_LINK_SECRET";
        if (!checkSecret(name)) return;
        if (value(name).getBytes(StandardCharsets.UTF_8).length < SHORTEST_LINK_SECRET)
            faults.add("%s is shorter than %d bytes".formatted(name, SHORTEST_LINK_SECRET));
    }

    private void checkLengthOfAdminPassword() {
        var password = value("ACKORD_ADMIN_PASSWORD");
        if (!password.isBlank() && password.length() < SHORTEST_PASSWORD)
            faults.add("ACKORD_ADMIN_PASSWORD is shorter than %d characters".formatted(SHORTEST_PASSWORD));
    }

    private boolean checkSecret(String name) {
        if (!present(name)) return false;
        if (isKnown(value(name))) faults.add(name + " is a known default: choose one of your own");
        return true;
    }

    private boolean present(String name) {
        if (value(name).isBlank()) faults.add(name + " is missing");
        return !value(name).isBlank();
    }

    /** Also what the demo ships with, which anyone can read. */
    private boolean isKnown(String secret) {
        var plain = secret.toLowerCase(Locale.ROOT).strip();
        return KNOWN.contains(plain)
                || plain.contains("ackord-demo")
                || plain.chars().distinct().count() == 1;
    }

    private String value(String name) {
        return requireNonNullElse(environment.getProperty(name), "");
    }
}
