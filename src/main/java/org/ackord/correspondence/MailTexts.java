package org.ackord.correspondence;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ackord.correspondence.TextFolder.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.thymeleaf.exceptions.TemplateEngineException;

/**
 * The mail texts in use: the operator's file where there is one and it is in order, else the built-in one. A file that changes
 * is looked at again; one that is faulty is logged once and holds up no mail.
 */
@Component
class MailTexts {

    private record Seen(Version version, @Nullable String content) {}

    private static final Logger LOG = LoggerFactory.getLogger(MailTexts.class);

    private final BuiltInTexts builtIn;
    private final TextFolder folder;
    private final TextCheck check;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    MailTexts(BuiltInTexts builtIn, TextFolder folder, TextCheck check) {
        this.builtIn = builtIn;
        this.folder = folder;
        this.check = check;
    }

    /** What this use of a text brings; the built-in text stands in where the operator's fails. Empty when there is none. */
    <T> Optional<T> use(String file, Function<String, T> use) {
        var own = own(file);
        if (own.isEmpty()) return builtIn.find(file).map(use);
        try {
            return own.map(use);
        } catch (TemplateEngineException | FaultyText failed) {
            refuse(file, failed);
            return builtIn.find(file).map(use);
        }
    }

    boolean has(String file) {
        return builtIn.find(file).isPresent() || own(file).isPresent();
    }

    /** The operator's text, if it is in order. */
    Optional<String> own(String file) {
        var version = folder.version(file);
        if (version.isEmpty()) return Optional.empty();
        var looked = seen.compute(
                file,
                (name, known) -> known != null && known.version.equals(version.get())
                        ? known
                        : new Seen(version.get(), checked(name)));
        return Optional.ofNullable(looked.content);
    }

    private @Nullable String checked(String file) {
        try {
            var content = folder.read(file);
            check.check(file, content);
            LOG.info("The mail text {} is in use", folder.place(file));
            return content;
        } catch (FaultyText faulty) {
            log(file, faulty);
            return null;
        }
    }

    private void refuse(String file, RuntimeException failed) {
        seen.computeIfPresent(file, (name, known) -> new Seen(known.version, null));
        log(file, failed);
    }

    private void log(String file, RuntimeException fault) {
        LOG.error(
                "The mail text {} is faulty and not used: {}. Mails go out as if it were not there",
                folder.place(file),
                fault.getMessage());
    }
}
