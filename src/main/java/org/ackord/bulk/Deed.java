package org.ackord.bulk;

import java.util.Optional;
import org.ackord.input.Sentence;

/** One kind of action, on one case. The target is a user id, a product, or the key of another case. */
interface Deed {

    Kind kind();

    /** The name of the target for people; empty when there is none like that. */
    Optional<String> named(String target);

    /** Why it cannot be done with this case. */
    Optional<Sentence> obstacle(String caseKey, String target);

    /** What happens to the case; only where nothing is in the way. */
    Sentence effect(String caseKey, String target);

    void perform(String caseKey, String target, String by);
}
