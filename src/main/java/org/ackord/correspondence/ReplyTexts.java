package org.ackord.correspondence;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a reply together: what was written, then each question in the customer's words with our answer underneath (R11). In the
 * HTML of the mail answers have a colour of their own, which is never red.
 */
@Component
public class ReplyTexts {

    private final Languages languages;

    ReplyTexts(Languages languages) {
        this.languages = languages;
    }

    /** @param zone that dates are told in */
    public String of(Written written, @Nullable String language, ZoneId zone) {
        var words = languages.words(languages.from(language).get(0));
        var text = new StringBuilder(written.text().strip());
        for (var question : written.questions())
            if (question.isInline())
                text.append("\n\n> ")
                        .append(SubjectLine.oneLine(question.question()))
                        .append('\n')
                        .append(said(question, words, zone));
        return text.toString().strip();
    }

    private static String said(QuestionReply question, Words words, ZoneId zone) {
        var answer = question.answer() == null ? "" : question.answer().strip();
        var eta = question.eta();
        if (!question.isOpen() || eta == null) return answer;
        var date = "%s %s.".formatted(words.get("question.open"), words.written(eta.atZone(zone)));
        return answer.isEmpty() ? date : answer + '\n' + date;
    }
}
