package org.ackord.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The copy of a person's data while it is written. */
public interface PersonExport {

    /** Rows of person.json, under this name. Addresses of others are taken out where the person does not share their company. */
    void section(String name, List<? extends Map<String, ?>> rows);

    /** Rows of a JSON file of their own. */
    void json(String file, List<? extends Map<String, ?>> rows);

    /** @param path within the zip; characters that do harm in names of files are replaced */
    void file(String path, Content content);

    /** Opened when it is its turn. */
    @FunctionalInterface
    interface Content {
        @Nullable
        InputStream open() throws IOException;
    }
}
