package org.ackord.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups of the organisation. What a person does, sees and may do follows from them. */
public final class Groups {

    public static final String CONSULTANTS = "sc";
    public static final String DUTY = "duty";
    public static final String LEADS = "lead";
    public static final String MANAGERS = "manager";
    public static final String PROCESS_OWNERS = "process-owner";
    public static final String INTEGRATIONS = "integration";
    public static final String ADMINS = "camunda-admin";

    /** Who works on cases. */
    public static final List<String> AGENTS = List.of(CONSULTANTS, "se-l1", "se-l2", "se-l3", DUTY, LEADS, MANAGERS);

    /** Who plans for others, reviews, and may step in. */
    public static final List<String> LEADING = List.of(LEADS, MANAGERS, ADMINS);

    private Groups() {}

    public static boolean isKnown(String group) {
        return names().containsKey(group);
    }

    /** Every group and its name. */
    static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put(CONSULTANTS, "Sales consultants");
        names.put("se-l1", "Support engineers, level 1");
        names.put("se-l2", "Support engineers, level 2");
        names.put("se-l3", "Support engineers, level 3");
        names.put(DUTY, "On duty outside business hours");
        names.put(LEADS, "Team leads");
        names.put(MANAGERS, "Managers");
        names.put(PROCESS_OWNERS, "Process owners");
        names.put(INTEGRATIONS, "Connected systems");
        names.put(ADMINS, "Administrators");
        return names;
    }
}
