package org.ackord.survey;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.OK;

import java.util.Map;
import org.ackord.casework.Cases;
import org.ackord.portal.UnknownLink;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The survey behind its link. Opening it records nothing, however often; only what a person sends counts (G12). */
@Controller
@RequestMapping("/survey/{token}")
class SurveyPage {

    private static final Map<String, String> SEND_AGAIN =
            Map.of("comment", "Your case was busy in this very moment. Please press Send once more.");

    private final SurveyRows surveys;
    private final Answers answers;
    private final Cases cases;

    SurveyPage(SurveyRows surveys, Answers answers, Cases cases) {
        this.surveys = surveys;
        this.answers = answers;
        this.cases = cases;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, @RequestParam(required = false) @Nullable String score) {
        var survey = surveyOf(token);
        var standing = answers.standing(survey);
        if (standing == Standing.ANSWERED) return note(standing, OK);
        return standing == Standing.OPEN ? form(survey, SurveyForm.preselecting(score), Map.of(), OK) : note(standing);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView answer(@PathVariable String token, @RequestParam MultiValueMap<String, String> fields) {
        var survey = surveyOf(token);
        var standing = answers.standing(survey);
        if (standing != Standing.OPEN) return note(standing);
        var form = SurveyForm.sent(fields);
        var faults = form.faults();
        if (!faults.isEmpty()) return form(survey, form, faults, BAD_REQUEST);
        var done = answers.record(survey, form);
        return done == Standing.BUSY ? form(survey, form, SEND_AGAIN, CONFLICT) : note(done);
    }

    private SurveyRow surveyOf(String token) {
        return surveys.findByTokenHash(Invitations.hash(token)).orElseThrow(UnknownLink::new);
    }

    private ModelAndView form(SurveyRow survey, SurveyForm form, Map<String, String> faults, HttpStatus status) {
        var about = cases.find(survey.caseKey()).orElseThrow(UnknownLink::new);
        var model = Map.of("caseKey", about.key(), "subject", about.subject(), "form", form, "faults", faults);
        return new ModelAndView("survey", model, status);
    }

    private static ModelAndView note(Standing standing) {
        return note(
                standing,
                switch (standing) {
                    case OPEN, RECORDED -> OK;
                    case ANSWERED, BUSY -> CONFLICT;
                    case OVER, REOPENED -> GONE;
                });
    }

    private static ModelAndView note(Standing standing, HttpStatus status) {
        return new ModelAndView("survey-note", Map.of("standing", standing.name()), status);
    }
}
