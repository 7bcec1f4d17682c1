package org.ackord.casework;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ackord.correspondence.Correspondence;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What our people write into a case for each other. The customer never sees it. Whoever is named with an @ gets a mail. */
@Service
public class Notes {

    /** Behind a letter or digit it is an address of mail. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{Alnum}._%+-])@([\\p{Alnum}][\\p{Alnum}._-]{0,63})");

    private final SupportCases cases;
    private final Correspondence correspondence;
    private final Directory directory;
    private final Letters letters;

    Notes(SupportCases cases, Correspondence correspondence, Directory directory, Letters letters) {
        this.cases = cases;
        this.correspondence = correspondence;
        this.directory = directory;
        this.letters = letters;
    }

    /**
     * @param by the user id of whoever writes
     * @return the names of those who were told
     * @throws UnknownCase when there is no such case
     */
    @Transactional
    public List<String> write(String caseKey, String by, String text) {
        var about = cases.of(caseKey);
        correspondence.note(caseKey, by, text);
        var mentioned = mentioned(text).stream()
                .filter(staff -> !staff.userId().equals(by))
                .toList();
        var author = directory.nameOf(by);
        letters.notice(
                about,
                "mentioned",
                mentioned.stream().map(Staff::userId).toList(),
                List.of(),
                Map.of("author", author, "text", text));
        return mentioned.stream().map(Staff::name).toList();
    }

    private List<Staff> mentioned(String text) {
        return MENTION.matcher(text).results().map(Notes::userId).collect(toCollection(LinkedHashSet::new)).stream()
                .flatMap(id -> directory.staff(id).stream())
                .filter(Staff::isAgent)
                .toList();
    }

    /** A full stop or a dash behind the name belongs to the sentence. */
    private static String userId(MatchResult mention) {
        return mention.group(1).replaceFirst("[._-]+$", "");
    }
}
