package org.ackord.postmortem;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ackord.action.ActionSheet;
import org.ackord.action.Actions;
import org.ackord.directory.Directory;
import org.ackord.portal.SignedLinks;
import org.springframework.stereotype.Component;

/** What the pages of postmortems show. */
@Component
class PostmortemPages {

    private static final int MOST = 200;

    private final PostmortemRows rows;
    private final Actions actions;
    private final PostmortemRights rights;
    private final ActionSheet sheet;
    private final Directory directory;
    private final SignedLinks links;

    PostmortemPages(
            PostmortemRows rows,
            Actions actions,
            PostmortemRights rights,
            ActionSheet sheet,
            Directory directory,
            SignedLinks links) {
        this.rows = rows;
        this.actions = actions;
        this.rights = rights;
        this.sheet = sheet;
        this.directory = directory;
        this.links = links;
    }

    Map<String, Object> list(String user) {
        return Map.of(
                "postmortems", rows.newest(MOST),
                "lead", rights.leads(user),
                "staff", directory.agents(),
                "times", sheet.times());
    }

    Map<String, Object> one(String key, String user) {
        var about = rows.find(key).orElseThrow(() -> new UnknownPostmortem(key));
        var model = new HashMap<String, Object>();
        model.put("about", about);
        model.put("owner", directory.nameOf(about.owner()));
        model.put("actions", actions.of(key));
        model.put("mayWrite", !about.isPublished() && rights.mayWrite(key, user));
        model.put("incident", key.startsWith("I-"));
        model.put("customersUrl", links.address(LessonsPage.PAGE, key));
        model.putAll(sheet.choices());
        return model;
    }

    /** The fields of the page as they were saved last, with rows for further actions. */
    Map<String, String> typed(String key) {
        var words = rows.find(key).orElseThrow(() -> new UnknownPostmortem(key)).words();
        var typed = new TreeMap<String, String>(Map.of(
                "timeline", words.timeline(),
                "causes", words.causes(),
                "wentWell", words.wentWell(),
                "wentBadly", words.wentBadly(),
                "toChange", words.toChange(),
                "forCustomers", words.forCustomers()));
        typed.putAll(sheet.typed(actions.of(key)));
        return typed;
    }
}
