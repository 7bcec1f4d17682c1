package org.ackord.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** People who complete tasks through the engine's REST API, each with words of its own, and look again when it went wrong. */
final class Agents implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final String TASKS =
            "/engine-rest/task?processDefinitionKey=support-case&sortBy=created&sortOrder=desc&maxResults=40";
    private static final Pattern TASK = Pattern.compile("\"id\":\"([^\"]+)\".*?\"taskDefinitionKey\":\"(Task_\\w+)\"");

    private final Cluster cluster;
    private final Random random;
    private final Map<String, String> done = new ConcurrentHashMap<>();
    private final List<String> words = new CopyOnWriteArrayList<>();
    private volatile boolean goesOn;

    private record Task(String id, String key) {}

    Agents(Cluster cluster, Random random) {
        this.cluster = cluster;
        this.random = random;
    }

    /** The words of each completion that was answered with success, by task. */
    Map<String, String> done() {
        return done;
    }

    /** The words of all completions that were tried. */
    List<String> words() {
        return words;
    }

    void stop() {
        goesOn = false;
    }

    @Override
    public void run() {
        goesOn = true;
        while (goesOn) {
            var tasks = tasks();
            if (!tasks.isEmpty()) complete(tasks.get(random.nextInt(tasks.size())));
            Waiting.pause(PAUSE);
        }
    }

    private List<Task> tasks() {
        return TASK.matcher(cluster.get("admin", TASKS).body())
                .results()
                .map(found -> new Task(found.group(1), found.group(2)))
                .toList();
    }

    private void complete(Task task) {
        var word = "W" + UUID.randomUUID().toString().replace("-", "");
        words.add(word);
        var body = "{\"variables\":{%s}}".formatted(variables(task.key(), word));
        var answer = cluster.post("admin", "/engine-rest/task/%s/complete".formatted(task.id()), body);
        if (answer.isDone()) done.put(task.id(), word);
        else if (answer.status() == 400) throw new IllegalStateException(task.key() + ": " + answer.body());
    }

    private String variables(String task, String word) {
        var text = string("text", "We look into it (%s).".formatted(word));
        return switch (task) {
            case "Task_AcknowledgeAndTriage" -> text + ',' + string("nature", "technical");
            case "Task_AnswerCustomer", "Task_AnswerCommercially" -> text + ',' + outcome();
            case "Task_RenewEta" -> text + ',' + eta();
            case "Task_ConfirmWithCustomer" -> text + ",\"confirmed\":{\"type\":\"Boolean\",\"value\":true}";
            case "Task_TriageReply" -> text + ",\"reopen\":{\"type\":\"Boolean\",\"value\":" + random.nextBoolean() + "}";
            default -> text;
        };
    }

    private String outcome() {
        return switch (random.nextInt(3)) {
            case 0 -> string("outcome", "waiting");
            case 1 -> string("outcome", "eta") + ',' + eta();
            default -> string("outcome", "resolved");
        };
    }

    private static String eta() {
        return string("eta", Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String string(String name, String value) {
        return "\"%s\":{\"type\":\"String\",\"value\":\"%s\"}".formatted(name, value);
    }
}
