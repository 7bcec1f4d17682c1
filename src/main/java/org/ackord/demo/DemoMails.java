package org.ackord.demo;

import java.util.Map;
import org.ackord.correspondence.MailPreview;
import org.ackord.correspondence.MailPreviews;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows each mail text with sample values. The HTML of a mail is a page of its own, in a frame that may do nothing. */
@Controller
@Profile("demo")
@RequestMapping("/demo/mails")
class DemoMails {

    private static final String MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline';"
            + " frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private final MailPreviews previews;

    DemoMails(MailPreviews previews) {
        this.previews = previews;
    }

    @GetMapping
    ModelAndView all() {
        return new ModelAndView("demo-mails", Map.of("mails", previews.all()));
    }

    @GetMapping("/{template}")
    ModelAndView one(@PathVariable String template, @RequestParam(defaultValue = "en") String language) {
        var languages = previews.languages().stream()
                .filter(each -> previews.of(template, each).isPresent())
                .toList();
        return new ModelAndView("demo-mail", Map.of("mail", preview(template, language), "languages", languages));
    }

    @GetMapping("/{template}/html")
    ResponseEntity<String> html(@PathVariable String template, @RequestParam(defaultValue = "en") String language) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", MAIL_POLICY)
                .body(preview(template, language).html());
    }

    private MailPreview preview(String template, String language) {
        return previews.of(template, language).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
