package org.ackord.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the copies hold is seen by {@code ErasedPersonTest}. */
class ExportingTest {

    private final Person ann = new Person("ann@northwind.example", Set.of(), Set.of());
    private final PersonalData first = mock();
    private final PersonalData second = mock();
    private final People people = mock();
    private final Exporting exporting =
            new Exporting(people, mock(), new ObjectMapper(), event -> {}, "support@ackord.example");
    private final Answer answer = new Answer();

    @BeforeEach
    void twoHaveSomething() {
        when(people.holders()).thenReturn(List.of(first, second));
        doAnswer(call -> {
                    PersonExport export = call.getArgument(1);
                    export.json("mails.json", List.of(Map.of("subject", "Backups fail")));
                    return null;
                })
                .when(first)
                .export(any(), any());
    }

    @Test
    void aWholeCopyEndsWithThePerson() throws IOException {
        exporting.write(ann, answer);

        assertThat(answer.isClosed).isTrue();
        assertThat(files()).containsExactly("mails.json", "person.json");
    }

    @Test
    void aCopyThatFailsHalfwayIsNotFinished() throws IOException {
        doThrow(new IllegalStateException("the database is away")).when(second).export(any(), any());

        assertThatThrownBy(() -> exporting.write(ann, answer)).hasMessage("the database is away");

        assertThat(answer.isClosed).isFalse();
        assertThat(files()).doesNotContain("person.json");
    }

    private List<String> files() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }

    private static final class Answer extends ByteArrayOutputStream {

        private boolean isClosed;

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
