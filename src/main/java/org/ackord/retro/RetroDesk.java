package org.ackord.retro;

import org.ackord.action.ActionSheet;
import org.ackord.directory.Directory;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody reads retros; leads and managers hold and write them. */
@Component
class RetroDesk {

    private final Retros retros;
    private final ActionSheet sheet;
    private final Directory directory;

    RetroDesk(Retros retros, ActionSheet sheet, Directory directory) {
        this.retros = retros;
        this.sheet = sheet;
        this.directory = directory;
    }

    @Transactional
    public void save(String key, RetroForm form, String by) {
        requireLeading(by);
        retros.save(key, form.words(), sheet.read(form.fields()), by);
    }

    @Transactional
    public void ready(String key, String by) {
        requireLeading(by);
        retros.requireAnswers(key);
    }

    boolean mayHold(String userId) {
        return directory.isLeading(userId);
    }

    private void requireLeading(String userId) {
        if (!mayHold(userId)) throw new FaultyInput("retro", "is held by a lead or a manager");
    }
}
