package org.ackord.retro;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ackord.action.ActionSheet;
import org.ackord.action.Actions;
import org.ackord.directory.Directory;
import org.springframework.stereotype.Component;

/** What the pages of one retro show. */
@Component
class RetroPages {

    private final RetroRows rows;
    private final RetroWeek week;
    private final Actions actions;
    private final ActionSheet sheet;
    private final Directory directory;

    RetroPages(RetroRows rows, RetroWeek week, Actions actions, ActionSheet sheet, Directory directory) {
        this.rows = rows;
        this.week = week;
        this.actions = actions;
        this.sheet = sheet;
        this.directory = directory;
    }

    Map<String, Object> one(String key, String user) {
        var about = prepared(key);
        var model = new HashMap<String, Object>(sheet.choices());
        model.put("about", about);
        model.putAll(week.of(key));
        model.put("actions", actions.of(key));
        model.put("mayWrite", !about.isPublished() && directory.isLeading(user));
        model.put("seesCases", directory.isAgent(user));
        return model;
    }

    /** The fields of the page as they were saved last. */
    Map<String, String> typed(String key) {
        var words = prepared(key).words();
        var typed = new TreeMap<String, String>(sheet.typed(actions.of(key)));
        typed.put("wentWell", words.wentWell());
        typed.put("goBetter", words.goBetter());
        typed.put("remember", words.remember());
        return typed;
    }

    private Retro prepared(String key) {
        return rows.find(key).filter(Retro::isPrepared).orElseThrow(() -> new UnknownRetro(key));
    }
}
