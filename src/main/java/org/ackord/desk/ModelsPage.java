package org.ackord.desk;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.ackord.engine.DeployedModel.Kind;
import org.ackord.engine.Migrations;
import org.ackord.engine.Migrations.Order;
import org.ackord.engine.MovePreview;
import org.ackord.input.FaultyInput;
import org.ackord.input.Note;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is deployed, as process owners see it, and the way of running instances to the newest version of their process. */
@Controller
@RequestMapping("/desk/models")
class ModelsPage {

    /** In front of the id of a step of the old version; the value is its counterpart in the new one. */
    private static final String STEP = "step.";

    private final ModelLines lines;
    private final Migrations migrations;
    private final MessageSourceAccessor texts;

    ModelsPage(ModelLines lines, Migrations migrations, MessageSourceAccessor texts) {
        this.lines = lines;
        this.migrations = migrations;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        var all = lines.all();
        model.addAttribute("processes", all.get(Kind.PROCESS));
        model.addAttribute("decisions", all.get(Kind.DECISION));
        model.addAttribute("forms", all.get(Kind.FORM));
        return "models";
    }

    @GetMapping("/{key}/{version}")
    String preview(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam Map<String, String> fields,
            Model model) {
        var counterparts = counterparts(fields);
        model.addAttribute("key", key);
        model.addAttribute("counterparts", counterparts);
        model.addAttribute("move", previewOrFault(key, version, counterparts, model));
        return "models-move";
    }

    @PostMapping("/{key}/{version}/move")
    String move(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam Map<String, String> fields,
            Principal user,
            RedirectAttributes next) {
        var refused = moveOrRefusal(new Order(user.getName(), from, to, counterparts(fields)));
        next.addAttribute("key", key);
        if (refused == null) return "redirect:/desk/models/{key}/move";
        next.addAttribute("version", version);
        next.addFlashAttribute("note", refused);
        return "redirect:/desk/models/{key}/{version}";
    }

    /** The last move, while it goes on and afterwards; who restarts the application in between finds the rest in the list. */
    @GetMapping("/{key}/move")
    String progress(@PathVariable String key, Model model) {
        var progress = migrations.progress(key);
        if (progress.isEmpty()) return "redirect:/desk/models";
        model.addAttribute("key", key);
        model.addAttribute("progress", progress.get());
        return "models-moved";
    }

    private @Nullable Note moveOrRefusal(Order order) {
        try {
            return switch (migrations.move(order)) {
                case BEGUN -> null;
                case OUTDATED -> refusal("models.outdated");
                case UNDER_WAY -> refusal("models.under-way");
            };
        } catch (FaultyInput refused) {
            return refusal("models.refused", refused.getMessage());
        }
    }

    /** A counterpart that is none is told, and the preview shown without any. */
    private MovePreview previewOrFault(String key, int version, Map<String, String> counterparts, Model model) {
        try {
            return found(migrations.preview(key, version, counterparts));
        } catch (FaultyInput refused) {
            model.addAttribute("note", refusal("models.no-counterpart", refused.getMessage()));
            model.addAttribute("counterparts", Map.of());
            return found(migrations.preview(key, version, Map.of()));
        }
    }

    private Note refusal(String text, @Nullable Object... values) {
        return new Note(false, texts.getMessage(text, values));
    }

    private static MovePreview found(Optional<MovePreview> preview) {
        return preview.orElseThrow(ModelsPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Map<String, String> counterparts(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(STEP) && !field.getValue().isBlank())
                .collect(toUnmodifiableMap(field -> field.getKey().substring(STEP.length()), Map.Entry::getValue));
    }
}
