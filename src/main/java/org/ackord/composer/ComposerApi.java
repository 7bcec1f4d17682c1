package org.ackord.composer;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.security.Principal;
import java.util.UUID;
import org.ackord.composer.ComposerView.Preview;
import org.ackord.composer.ComposerView.Saved;
import org.ackord.correspondence.Attachment;
import org.ackord.correspondence.ReplyAttachments;
import org.ackord.correspondence.ReplyDrafts;
import org.ackord.correspondence.ReplyWindows;
import org.ackord.engine.Tasks;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What the composer in a task's form asks for and saves. A task that is done answers 410. */
@RestController
@RequestMapping(path = "/api/tasks/{task}/reply", produces = MediaType.APPLICATION_JSON_VALUE)
class ComposerApi {

    private final Composer composer;
    private final ComposerViews views;
    private final ReplyAttachments attachments;
    private final ReplyWindows windows;
    private final Tasks tasks;

    ComposerApi(
            Composer composer, ComposerViews views, ReplyAttachments attachments, ReplyWindows windows, Tasks tasks) {
        this.composer = composer;
        this.views = views;
        this.attachments = attachments;
        this.windows = windows;
        this.tasks = tasks;
    }

    /** @param questions whether the form goes through the customer's questions */
    @PostMapping
    ComposerView open(
            @PathVariable String task,
            @RequestParam UUID window,
            @RequestParam(defaultValue = "false") boolean questions,
            Principal user) {
        var place = place(task, user);
        return views.of(place, window, questions ? composer.openWithQuestions(place) : composer.open(place));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Saved save(
            @PathVariable String task, @RequestParam UUID window, @RequestBody ReplyRequest request, Principal user) {
        var reply = request.read();
        return composer.save(place(task, user), window, request.seen(), reply);
    }

    /** A sign of life of a window in which nobody has typed since. */
    @PostMapping("/windows/{window}")
    ComposerView.Standing stay(@PathVariable String task, @PathVariable UUID window, Principal user) {
        return composer.standing(place(task, user), window);
    }

    @DeleteMapping("/windows/{window}")
    @ResponseStatus(NO_CONTENT)
    void leave(@PathVariable String task, @PathVariable UUID window, Principal user) {
        windows.closed(task, window, user.getName());
    }

    @GetMapping("/preview")
    Preview preview(@PathVariable String task, Principal user) {
        return composer.preview(place(task, user));
    }

    @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(CREATED)
    Attachment attach(@PathVariable String task, @RequestParam MultipartFile file, Principal user) {
        return attachments.add(composer.draftOf(place(task, user)), new UploadedFile(file), file.getSize());
    }

    @DeleteMapping("/attachments/{id}")
    @ResponseStatus(NO_CONTENT)
    void detach(@PathVariable String task, @PathVariable String id, Principal user) {
        attachments.remove(composer.draftOf(place(task, user)), id);
    }

    @ExceptionHandler
    ProblemDetail elsewhere(ReplyDrafts.WrittenElsewhere refused) {
        return ProblemDetail.forStatusAndDetail(
                CONFLICT, "this reply was changed in another window, or is sent; open the task again");
    }

    private Place place(String task, Principal user) {
        var key = tasks.caseKey(task).orElseThrow(() -> new ResponseStatusException(GONE, "this task is done"));
        return new Place(task, key, user.getName());
    }
}
