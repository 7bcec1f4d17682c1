package org.ackord.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was filled in, as it came: a faulty form is shown again with everything that was in it. */
record SurveyForm(String csat, String comment) {

    private static final int LONGEST = 4000;
    private static final Pattern SCORE = Pattern.compile("[1-5]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    static SurveyForm sent(MultiValueMap<String, String> fields) {
        return new SurveyForm(joined(fields.get("csat")), tidied(joined(fields.get("comment"))));
    }

    /** The links in a mail may name a score; a person still has to send it. */
    static SurveyForm preselecting(@Nullable String score) {
        return new SurveyForm(score == null ? "" : score, "");
    }

    /** By the name of the field. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (!SCORE.matcher(csat).matches()) faults.put("csat", "Please choose one of the five.");
        if (comment.length() > LONGEST)
            faults.put(
                    "comment",
                    "Please shorten this to %,d characters; it has %,d.".formatted(LONGEST, comment.length()));
        return faults;
    }

    int score() {
        return Integer.parseInt(csat);
    }

    @Nullable
    String remark() {
        return comment.isEmpty() ? null : comment;
    }

    private static String joined(@Nullable List<String> values) {
        return values == null ? "" : String.join(",", values);
    }

    /** Browsers send line ends as two characters and count them as one. */
    private static String tidied(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
    }
}
