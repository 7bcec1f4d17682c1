package org.ackord.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the copy as a zip. Files go out as they are read; person.json comes last. Whatever is not finished cannot be opened. */
final class ZipExport implements PersonExport {

    private final ZipOutputStream zip;
    private final ObjectMapper json;
    private final OtherPeople others;
    private final Map<String, Object> sections = new LinkedHashMap<>();

    ZipExport(OutputStream out, ObjectMapper json, OtherPeople others) {
        this.zip = new ZipOutputStream(out);
        this.json = json;
        this.others = others;
    }

    @Override
    public void section(String name, List<? extends Map<String, ?>> rows) {
        sections.put(name, rows.stream().map(this::withoutOthers).toList());
    }

    private Map<String, Object> withoutOthers(Map<String, ?> row) {
        var shown = new LinkedHashMap<String, Object>();
        row.forEach((name, value) -> {
            if (value != null) shown.put(name.toLowerCase(Locale.ROOT), shown(value));
        });
        return shown;
    }

    /** Instants are stored in UTC. */
    private Object shown(Object value) {
        if (value instanceof Timestamp at) return at.toLocalDateTime() + "Z";
        if (value instanceof LocalDateTime at) return at + "Z";
        return value instanceof String text ? others.removed(text) : value;
    }

    @Override
    public void json(String file, List<? extends Map<String, ?>> rows) {
        if (!rows.isEmpty()) write(file, rows.stream().map(this::withoutOthers).toList());
    }

    private void write(String file, Object value) {
        try {
            zip.putNextEntry(new ZipEntry(file));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
            zip.closeEntry();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void file(String path, Content content) {
        try (var in = content.open()) {
            if (in == null) return;
            zip.putNextEntry(
                    new ZipEntry(path.replaceAll("[^\\p{L}\\p{N}._/ @-]", "_").replace("..", "_")));
            in.transferTo(zip);
            zip.closeEntry();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void finish() throws IOException {
        write("person.json", sections);
        zip.close();
    }
}
