package org.ackord.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.portal.SignedLinks;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a customer, once a resolution. The link is derived from the survey, so a reminder can name it though only a hash is kept. */
@Component
class Invitations {

    private static final String PAGE = "survey";

    private final SurveyRows surveys;
    private final Cases cases;
    private final SurveyLetters letters;
    private final SignedLinks links;
    private final Clock clock;

    Invitations(SurveyRows surveys, Cases cases, SurveyLetters letters, SignedLinks links, Clock clock) {
        this.surveys = surveys;
        this.cases = cases;
        this.letters = letters;
        this.links = links;
        this.clock = clock;
    }

    /** @param given the survey that this round of the case has already, if the step runs again */
    SurveyRow invite(String caseKey, @Nullable String given, int expireAfterDays, int lowScore) {
        if (given != null) return surveys.findById(given).orElseThrow();
        var about = cases.find(caseKey).orElseThrow();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        surveys.end(caseKey, now);
        var id = UUID.randomUUID().toString();
        var until = now.plus(Duration.ofDays(expireAfterDays));
        var invited =
                surveys.save(new SurveyRow(id, caseKey, about.contactId(), hash(tokenOf(id)), lowScore, now, until));
        write("survey-invitation", about, tokenOf(id));
        return invited;
    }

    /** Once at most, and not after an answer. */
    void remind(String caseKey) {
        surveys.waiting(caseKey)
                .filter(survey -> surveys.remind(survey.id(), clock.instant()) == 1)
                .ifPresent(
                        survey -> write("survey-reminder", cases.find(caseKey).orElseThrow(), tokenOf(survey)));
    }

    void end(String caseKey) {
        surveys.end(caseKey, clock.instant());
    }

    private void write(String template, CaseRecord about, String token) {
        letters.write(template, about, links.url(PAGE, token));
    }

    /** The one that was sent before: the secret may have been changed since. */
    private String tokenOf(SurveyRow survey) {
        return links.signatures(PAGE, survey.id()).stream()
                .filter(token -> survey.isFor(hash(token)))
                .findFirst()
                .orElseGet(() -> tokenOf(survey.id()));
    }

    private String tokenOf(String id) {
        return links.sign(PAGE, id);
    }

    static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
