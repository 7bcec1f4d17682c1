package org.ackord.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may do what, on one node. Strangers are counted by their address, machines by their user.
 *
 * @param loginsPerName failed logins with one name from one address in ten minutes
 * @param loginsPerAddress failed logins from one address in ten minutes
 * @param loginsAtOnce logins from one address in a second that cost the check of a password
 * @param surveyOpened surveys opened in a minute
 * @param surveyAnswered surveys sent in a minute
 * @param statusOpened status pages opened in a minute
 * @param unknownLinks addresses that open nothing, in ten minutes
 * @param intake cases and messages from one user in a minute
 * @param signIns steps of a sign-in by an OpenID provider (each has two) in a minute
 */
@ConfigurationProperties("ackord.limits")
record LimitSettings(
        @DefaultValue("10") long loginsPerName,
        @DefaultValue("100") long loginsPerAddress,
        @DefaultValue("5") long loginsAtOnce,
        @DefaultValue("60") long surveyOpened,
        @DefaultValue("10") long surveyAnswered,
        @DefaultValue("30") long statusOpened,
        @DefaultValue("20") long unknownLinks,
        @DefaultValue("600") long intake,
        @DefaultValue("60") long signIns) {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    Limit ofName() {
        return new Limit("login by name", loginsPerName, TEN_MINUTES);
    }

    Limit ofAddress() {
        return new Limit("login", loginsPerAddress, TEN_MINUTES);
    }

    Limit ofChecks() {
        return new Limit("check of a password", loginsAtOnce, SECOND);
    }

    Limit ofSurveys() {
        return new Limit("survey", surveyOpened, MINUTE);
    }

    Limit ofAnswers() {
        return new Limit("answer", surveyAnswered, MINUTE);
    }

    Limit ofStatusPages() {
        return new Limit("status", statusOpened, MINUTE);
    }

    Limit ofUnknownLinks() {
        return new Limit("unknown link", unknownLinks, TEN_MINUTES);
    }

    Limit ofSignIns() {
        return new Limit("sign-in", signIns, MINUTE);
    }

    Limit ofIntake() {
        return new Limit("intake", intake, MINUTE);
    }
}
