package org.ackord.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** What data-catalogue.yaml says, and the page that is made of it. */
record DataCatalogue(Map<String, Map<String, Object>> tables, Map<String, Map<String, Object>> engine) {

    static DataCatalogue read() {
        try (InputStream file =
                Objects.requireNonNull(DataCatalogue.class.getResourceAsStream("/data-catalogue.yaml"))) {
            Map<String, Map<String, Map<String, Object>>> all = new Yaml().load(file);
            return new DataCatalogue(all.get("tables"), all.get("engine"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Map<String, String>> columns(Map<String, Object> table) {
        return (Map<String, Map<String, String>>) table.get("columns");
    }

    /** Such as {@code contact.email}; a table of the engine stands for all of its columns. */
    Set<String> places() {
        var places = new TreeSet<String>(engine.keySet());
        tables.forEach((table, about) -> columns(about).keySet().forEach(column -> places.add(table + "." + column)));
        return places;
    }

    String page() {
        var page = new StringBuilder("""
                # Data catalogue

                Made of [data-catalogue.yaml](../src/main/resources/data-catalogue.yaml) by `DataCatalogueTest`, which fails when this page, the file and the
                tables differ. After a change of the file: `./mvnw test -Dtest=DataCatalogueTest -Dackord.write-docs=true`. How long each kind is
                kept is said in [privacy.md](privacy.md).

                """);
        tables.forEach((name, about) -> table(page, name, about));
        page.append(
                "## Tables of the engine and of Flyway\n\nKept for 400 days after the end of an instance; those of an erased person's cases are deleted at once.\n\n");
        page.append("| table | what it is | personal |\n| --- | --- | --- |\n");
        engine.forEach((name, about) ->
                page.append("| `%s` | %s | %s |\n".formatted(name, about.get("what"), about.get("personal"))));
        return page.toString();
    }

    private static void table(StringBuilder page, String name, Map<String, Object> about) {
        page.append("## `%s`\n\n%s. Whose: %s. Had again: %s. Kept: %s.\n\n"
                .formatted(
                        name, about.get("what"), about.get("whose"), about.get("regenerated"), about.get("retention")));
        page.append("| column | what it is | personal |\n| --- | --- | --- |\n");
        columns(about)
                .forEach((column, said) ->
                        page.append("| `%s` | %s | %s |\n".formatted(column, said.get("what"), said.get("personal"))));
        page.append('\n');
    }
}
