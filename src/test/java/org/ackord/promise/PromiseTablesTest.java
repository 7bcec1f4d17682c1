package org.ackord.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class PromiseTablesTest extends LedgerFixture {

    private static final String POLICIES = """
            ACK        SC   standard -    sc-ack             WORKING_TIME  PT15M 0.75
            ACK        SC   premium  -    sc-ack             WORKING_TIME  PT15M 0.75
            ACK        SC   VIP      -    vip-sc-ack         WORKING_TIME  PT10M 0.5
            ACK        SE   standard -    se-ack             WORKING_TIME  PT1H  0.75
            ACK        SE   unheard  -    se-ack             WORKING_TIME  PT1H  0.75
            ACK        SE   premium  -    premium-se-ack     WORKING_TIME  PT30M 0.75
            ACK        SE   vip      -    vip-se-ack         WORKING_TIME  PT15M 0.5
            ACK        DUTY standard -    duty-ack           ELAPSED       PT1H  0.75
            ACK        DUTY vip      -    vip-duty-ack       ELAPSED       PT30M 0.5
            ACTIONABLE SC   standard mail sc-actionable      WORKING_TIME  PT1H  0.75
            ACTIONABLE SE   standard mail se-actionable      BUSINESS_DAYS PT24H 0.75
            ACTIONABLE DUTY unheard  mail se-actionable      BUSINESS_DAYS PT24H 0.75
            ACTIONABLE SE   premium  mail premium-actionable BUSINESS_DAYS PT16H 0.75
            ACTIONABLE SE   vip      mail vip-actionable     BUSINESS_DAYS PT8H  0.5
            ACTIONABLE SE   vip      chat chat-actionable    ELAPSED       PT24H 0.75
            ACTIONABLE SC   standard Slack chat-actionable   ELAPSED       PT24H 0.75
            RESOLUTION SE   standard -    resolution         BUSINESS_DAYS PT72H 0.75
            RESOLUTION SC   premium  -    premium-resolution BUSINESS_DAYS PT48H 0.75
            RESOLUTION SE   vip      -    vip-resolution     BUSINESS_DAYS PT24H 0.5
            ETA        SE   vip      -    eta                ELAPSED       given 0.75
            """;

    private static final String LADDER = """
            ACK        standard 0 assignee  -
            ETA        standard 0 assignee  -
            ACK        standard 1 team      1.0
            RESOLUTION premium  1 team      0.25
            ACK        vip      1 team,lead 1.0
            ETA        vip      1 team,lead 0.25
            ACK        standard 2 lead      2.0
            ACTIONABLE vip      2 lead      0.5
            ACK        standard 3 manager   -
            ETA        vip      3 manager   -
            """;

    @Autowired
    Ladder ladder;

    static Stream<Arguments> policies() {
        return table(POLICIES);
    }

    static Stream<Arguments> rungs() {
        return table(LADDER);
    }

    private static Stream<Arguments> table(String text) {
        return text.lines().map(line -> Arguments.of((Object[]) line.split(" +", -1)));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void promisesWhatThePolicySays(
            Kind kind,
            Party party,
            String tier,
            String channel,
            String name,
            String clock,
            String target,
            String share) {
        var policy = policies.choose(kind, party, new Terms(tier, null, null, channel.equals("-") ? null : channel));

        assertThat(policy.name()).isEqualTo(name);
        assertThat(policy.clock()).hasToString(clock);
        assertThat(policy.target()).endsWith(target);
        assertThat(policy.warnShare()).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @MethodSource("rungs")
    void tellsWhomTheLadderSays(Kind kind, String tier, int level, String tell, String again) {
        var making = new Making("C-1", kind, Party.SE, null, tier.toLowerCase(Locale.ROOT), "support-us", "policy");
        var policy = policies.choose(kind, Party.SE, STANDARD);

        var rungs = ladder.at(new PromiseRow(making, policy, Instant.EPOCH), level);

        assertThat(rungs).extracting(Rung::tell).containsExactly(tell.split(",", -1));
        assertThat(String.valueOf(rungs.get(0).again())).isEqualTo(again.equals("-") ? "null" : again);
        assertThat(rungs).extracting(Rung::channel).containsOnly("mail");
    }

    @Test
    void hasATestForEveryPolicy() throws IOException {
        var rules = Pattern.compile("id=\"Out_Sla\\d+_4\"><text>\"([a-z-]+)\"")
                .matcher(Files.readString(Path.of("dmn/promises.dmn")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(rules)
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(policies()
                        .map(row -> row.get()[4].toString())
                        .distinct()
                        .toList());
    }
}
