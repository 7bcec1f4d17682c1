package org.ackord.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/**
 * What a person may choose as a password: long rather than odd (NIST SP 800-63B, 5.1.1.2), without one's own name or mail
 * address, and none of those that guessers try first. Admin shows these rules beside the field.
 */
final class PasswordRules implements PasswordPolicy {

    static final int SHORTEST = 12;

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(
                new PasswordPolicyLengthRuleImpl(SHORTEST), new PasswordPolicyUserDataRuleImpl(), new NotCommon());
    }

    /** The engine says so by a plain exception. */
    static boolean refused(Throwable thrown) {
        return "Password does not match policy".equals(thrown.getMessage());
    }

    private static final class NotCommon implements PasswordPolicyRule {

        private static final int FEWEST_CHARACTERS = 5;
        private static final List<String> COMMON = List.of(
                "qwertyuiop",
                "password",
                "passwort",
                "passw0rd",
                "iloveyou",
                "changeme",
                "football",
                "sunshine",
                "qwerty",
                "qwertz",
                "letmein",
                "welcome",
                "camunda",
                "ackord",
                "monkey",
                "dragon",
                "secret",
                "admin");

        /** Admin shows a name that it does not know as it stands. */
        @Override
        public String getPlaceholder() {
            return "The password must be none that many people use";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        /** A common word stays one with digits and signs around it; digits alone are tried in order. */
        @Override
        public boolean execute(String password) {
            var rest = password.toLowerCase(Locale.ROOT);
            if (rest.chars().distinct().count() < FEWEST_CHARACTERS) return false;
            for (var word : COMMON) rest = rest.replace(word, "");
            return rest.chars().anyMatch(Character::isLetter);
        }
    }
}
