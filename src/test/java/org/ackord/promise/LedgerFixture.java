package org.ackord.promise;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.ackord.engine.CaseStep;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.engine.TaskInput;
import org.ackord.time.PromiseClock;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** The ledger with real tables, decisions and engine; one case and one clock for each test. Monday is 1 June 2026. */
@Tag("database")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:promise;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "ackord.demo.smtp-port=0",
            "ackord.demo.imap-port=0"
        })
@Import(LedgerFixture.TestClock.class)
abstract class LedgerFixture {

    static final Terms STANDARD = new Terms("standard", null, null, null);
    static final Terms VIP = new Terms("VIP", null, null, null);
    static final Instant MONDAY_9 = newYork("2026-06-01T09:00");

    final String caseKey = "C-" + UUID.randomUUID();

    @Autowired
    PromiseLedger ledger;

    @Autowired
    Promises promises;

    @Autowired
    SettableClock clock;

    @MockitoSpyBean
    Policies policies;

    static Instant newYork(String local) {
        return Instant.parse(local + ":00Z").plusSeconds(4 * 60 * 60);
    }

    void policyIs(PromiseClock promiseClock, String target) {
        var policy = new Policy("test", promiseClock, target, new BigDecimal("0.75"));
        doReturn(policy).when(policies).choose(any(), any(), any());
    }

    Promise start(Kind kind, Party party, Instant at) {
        return ledger.start(caseKey, kind, party, null, at, STANDARD);
    }

    Promise only(Kind kind) {
        var found =
                ledger.of(caseKey).stream().filter(each -> each.kind() == kind).toList();
        if (found.size() != 1) throw new AssertionError("Not one " + kind + " in " + found);
        return found.get(0);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class TestClock {

        @Bean
        @Primary
        static SettableClock settableClock() {
            return new SettableClock();
        }

        @Bean
        static CaseStep missDueOfTest(PromiseLedger ledger) {
            return new CaseStep() {
                @Override
                protected Outcome perform(StepInput in) {
                    ledger.missDue(in.caseKey());
                    return Outcome.done();
                }
            };
        }

        @Bean
        static CaseTask keepOfTest(PromiseLedger ledger, SettableClock clock) {
            return new CaseTask() {
                @Override
                protected Facts complete(TaskInput in) {
                    ledger.keep(in.caseKey(), Kind.ACTIONABLE, clock.instant());
                    ledger.giveEta(in.caseKey(), clock.instant().plusSeconds(3600), "erin.se", Party.SE);
                    return new Facts();
                }
            };
        }
    }
}
