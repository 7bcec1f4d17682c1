package org.ackord.correspondence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Looks at each mail text of the operator at start, so that a fault shows then and not with the first mail that needs it. */
@Component
class TextFolderAtStart implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(TextFolderAtStart.class);

    private final TextFolder folder;
    private final MailTexts texts;
    private final TemplateValues values;

    TextFolderAtStart(TextFolder folder, MailTexts texts, TemplateValues values) {
        this.folder = folder;
        this.texts = texts;
        this.values = values;
    }

    @Override
    public void afterPropertiesSet() {
        if (folder.isMissing())
            LOG.error("ackord.templates.folder: {} is no folder; mails go out with built-in texts", folder.place(""));
        var files = folder.files();
        files.forEach(texts::own);
        files.stream().filter(file -> file.endsWith('/' + Words.FILE)).forEach(this::nameGaps);
    }

    /** A new language works with some of its texts alone; the rest of its mails are written in the standard one. */
    private void nameGaps(String words) {
        var language = words.substring(0, words.indexOf('/'));
        var missing = values.templates().stream()
                .filter(template -> values.of(template).isForCustomers())
                .filter(template -> !texts.has(language + '/' + template + ".txt"))
                .toList();
        if (!missing.isEmpty())
            LOG.warn("No mail text in '{}' for {}: such mails are written in the standard language", language, missing);
    }
}
