package org.ackord.insight;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.ackord.casework.Cases;
import org.ackord.casework.NewCase;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.engine.Facts;
import org.ackord.engine.Tasks;
import org.ackord.time.BusinessCalendars;
import org.ackord.time.PromiseClock;
import org.springframework.context.ApplicationContext;

/**
 * Opens cases and works on them as people do, through the application: so all of the engine's rows are real ones. All but one in
 * thirty came within the last open minutes, so that few timers are due; one in eight is triaged, some of these wait for the customer.
 */
final class OpenCases {

    private final Cases cases;
    private final Tasks tasks;
    private final BusinessCalendars calendars;
    private final DeskWords words;
    private final Instant now;

    OpenCases(ApplicationContext ackord, DeskWords words, Instant now) {
        this.cases = ackord.getBean(Cases.class);
        this.tasks = ackord.getBean(Tasks.class);
        this.calendars = ackord.getBean(BusinessCalendars.class);
        this.words = words;
        this.now = now;
    }

    /** In threads of its own: those of the common pool do not see the classes that Maven loads. */
    void open(int count) throws InterruptedException {
        var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var all = IntStream.range(0, count)
                    .mapToObj(i -> Executors.callable(() -> open(new Random(-1L - i))))
                    .toList();
            for (var one : workers.invokeAll(all)) one.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            workers.shutdown();
        }
    }

    private void open(Random random) {
        int contact = random.nextInt(DeskData.CONTACTS);
        var product = DeskData.PRODUCTS.get(random.nextInt(DeskData.PRODUCTS.size()));
        var message = new CustomerMessage(
                new Address(DeskData.address(contact), DeskData.name(contact)), words.subject(random),
                words.text(random), null, received(random), null, null, List.of(), null, null, false);
        var key = cases.open(new NewCase(null, null, message, product, null, "web", null));
        if (random.nextInt(8) == 0) work(key, product, random);
    }

    private Instant received(Random random) {
        var age = random.nextInt(30) > 0 ? 1 + random.nextInt(14) : 60 + random.nextInt(5_000);
        return calendars
                .get("support-us")
                .before(PromiseClock.WORKING_TIME, now, Duration.ofMinutes(age))
                .truncatedTo(SECONDS);
    }

    private void work(String key, String product, Random random) {
        tasks.complete(
                key,
                "Task_AcknowledgeAndTriage",
                "sam.sc",
                new Facts()
                        .with("nature", "technical")
                        .with("product", product)
                        .with("severity", "S" + (2 + random.nextInt(3)))
                        .with("text", words.text(random)));
        if (random.nextInt(4) == 0) return;
        tasks.complete(key, "Task_AcknowledgeAsEngineer", "erin.se", new Facts().with("text", words.text(random)));
        if (random.nextInt(4) == 0)
            tasks.complete(
                    key,
                    "Task_AnswerCustomer",
                    "erin.se",
                    new Facts().with("outcome", "waiting").with("text", words.text(random)));
    }
}
