package org.ackord.engine;

import java.util.Map;

/**
 * What a person did to the engine itself, by Cockpit, Admin or engine REST: users, groups and rights changed, instances
 * suspended, migrated or deleted. Published in the transaction of the deed.
 *
 * @param kind what it was done to, as the engine's user operation log names it ({@code Authorization}, {@code ProcessInstance})
 * @param type what was done ({@code Create}, {@code Suspend})
 * @param changes property to new value
 */
public record Operation(String userId, String kind, String type, boolean ofRights, Map<String, String> changes) {}
