package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.ackord.Ackord;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ProdChecksTest {

    private static final Map<String, Object> GOOD = Map.of(
            "ACKORD_JDBC_URL", "jdbc:mysql://db/ackord",
            "ACKORD_JDBC_USER", "ackord",
            "ACKORD_JDBC_PASSWORD", "Zr8-lantern-quarry",
            "ACKORD_ADMIN_PASSWORD", "Kx4-meadow-orbit",
            "ACKORD_LINK_SECRET", "q3VtqY0mB7x1u5dJr9aLk2sWz8cEf6gH",
            "ACKORD_MAILBOX_PASSWORD", "Tn6-harbour-violet",
            "ACKORD_SMTP_HOST", "smtp.internal");

    @Test
    void aCompleteConfigurationIsAccepted() {
        assertThatCode(() -> check(GOOD)).doesNotThrowAnyException();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> check(Map.of()))
                .asInstanceOf(InstanceOfAssertFactories.type(UnsafeConfiguration.class))
                .extracting(UnsafeConfiguration::faults, InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder(
                        "ACKORD_JDBC_URL is missing",
                        "ACKORD_JDBC_USER is missing",
                        "ACKORD_JDBC_PASSWORD is missing",
                        "ACKORD_ADMIN_PASSWORD is missing",
                        "ACKORD_LINK_SECRET is missing",
                        "ACKORD_MAILBOX_PASSWORD is missing",
                        "ACKORD_SMTP_HOST is missing");
    }

    @Test
    void whatAnyoneKnowsIsNoSecret() {
        var known = new HashMap<>(GOOD);
        known.put("ACKORD_JDBC_URL", "jdbc:h2:mem:x");
        known.put("ACKORD_ADMIN_PASSWORD", "Admin");
        known.put("ACKORD_MAILBOX_PASSWORD", "support");
        known.put("ACKORD_LINK_SECRET", "short");

        assertThatThrownBy(() -> check(known))
                .hasMessageContainingAll(
                        "ACKORD_JDBC_URL is not a MySQL database",
                        "ACKORD_ADMIN_PASSWORD is a known default",
                        "ACKORD_MAILBOX_PASSWORD is a known default",
                        "ACKORD_LINK_SECRET is shorter than 32 bytes");
        known.put("ACKORD_LINK_SECRET", "ackord-demo-link-secret-that-anyone-can-read");
        assertThatThrownBy(() -> check(known)).hasMessageContaining("ACKORD_LINK_SECRET is a known default");
    }

    @Test
    void aShortPasswordAndAForwardedAddressOfAnybodyAreRefused() {
        var weak = new HashMap<>(GOOD);
        weak.put("ACKORD_ADMIN_PASSWORD", "Kx4-meadow");
        weak.put("ACKORD_FORWARD_HEADERS", "framework");

        assertThatThrownBy(() -> check(weak))
                .hasMessageContainingAll(
                        "ACKORD_ADMIN_PASSWORD is shorter than 12", "ACKORD_FORWARD_HEADERS is framework");
    }

    @Test
    void theDemoDoesNotRunBesideProduction() {
        var both = new HashMap<>(GOOD);
        both.put("spring.profiles.active", "prod,demo");

        assertThatThrownBy(() -> check(both)).hasMessageContaining("demo beside prod");
    }

    @Test
    void theApplicationDoesNotStartWithoutThem() {
        var application =
                new SpringApplicationBuilder(Ackord.class).profiles("prod").logStartupInfo(false);

        assertThatThrownBy(application::run)
                .isInstanceOf(UnsafeConfiguration.class)
                .hasMessageContaining("ACKORD_ADMIN_PASSWORD is missing");
    }

    /** As Docker and Kubernetes mount them; editors and {@code echo} end a file with a line feed. */
    @Test
    void secretsMayComeFromFiles(@TempDir Path secrets) throws IOException {
        for (var secret : GOOD.entrySet())
            if (!secret.getKey().equals("ACKORD_SMTP_HOST"))
                Files.writeString(secrets.resolve(secret.getKey()), secret.getValue() + "\n");
        var seen = new AtomicReference<String>();
        var application = new SpringApplicationBuilder(Ackord.class)
                .profiles("prod")
                .logStartupInfo(false)
                .initializers(context -> seen.set(context.getEnvironment().getProperty("ackord.link-secret")));

        assertThatThrownBy(() -> application.run("--spring.config.import=configtree:" + secrets + "/"))
                .asInstanceOf(InstanceOfAssertFactories.type(UnsafeConfiguration.class))
                .extracting(UnsafeConfiguration::faults, InstanceOfAssertFactories.list(String.class))
                .containsExactly("ACKORD_SMTP_HOST is missing");
        assertThat(seen.get()).isEqualTo(GOOD.get("ACKORD_LINK_SECRET"));
    }

    @Test
    void theReasonIsOneLineForEachFault() {
        var unsafe = new UnsafeConfiguration(java.util.List.of("A is missing", "B is missing"));

        var analysis = new UnsafeConfigurationAnalyzer().analyze(unsafe);

        assertThat(analysis.getDescription()).contains("\n  - A is missing\n  - B is missing");
    }

    private static void check(Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        var checks = new ProdChecks();
        checks.setEnvironment(environment);
        checks.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
