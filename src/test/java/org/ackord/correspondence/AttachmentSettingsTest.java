package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class AttachmentSettingsTest {

    private final AttachmentSettings settings =
            Binder.get(new MockEnvironment()).bindOrCreate("ackord.attachments", Bindable.of(AttachmentSettings.class));

    @ParameterizedTest
    @CsvSource({
        "report.pdf, false",
        "exe, false",
        "attachment-1, false",
        "eicar.com, true",
        "EICAR.COM, true",
        "invoice.pdf.exe, true",
        "invoice.exe.txt, true",
        "photo.jpg.lnk, true",
        "script.ps1, true",
        "disk.iso, true",
        "northwind.com.log, false",
        "archive.tar.gz, false",
        "archive.zip, false",
        "notes.javascript.md, false",
        "x.exe .txt, true"
    })
    void blockByTheLastExtensionAndTheOneBefore(String name, boolean blocked) {
        assertThat(settings.isBlocked(name)).isEqualTo(blocked);
    }
}
