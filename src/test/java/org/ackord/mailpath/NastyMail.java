package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The mails of hardening.md, section 3, and the line that says what must happen to each. */
final class NastyMail {

    private static final Path FOLDER = Path.of("src/test/resources/mails/nasty");

    private NastyMail() {}

    /** What must happen, by the name of the file. */
    static Map<String, String> expectations() {
        try {
            var lines = Files.readAllLines(FOLDER.resolve("expected.tsv"));
            var found = new LinkedHashMap<String, String>();
            for (var line : lines.subList(1, lines.size())) {
                var columns = line.split("\t", 3);
                found.put(columns[0], columns[2]);
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The bytes as they are, but for the customer's domain: each file has a customer of its own, because caps count by address.
     * The first three are about one mail of one customer.
     */
    static Letter of(String name) {
        var number = name.startsWith("02") || name.startsWith("03") ? "01" : name.substring(0, 2);
        var mail = text(name).replace("customer.example", "customer-" + number + ".example");
        return letter(mail);
    }

    static Letter letter(String mail) {
        return new Letter(envelope(mail), MailPathFixture.SUPPORT, mail.getBytes(ISO_8859_1));
    }

    static String alice(String number) {
        return "alice@customer-" + number + ".example";
    }

    private static String envelope(String mail) {
        if (mail.startsWith("Return-Path: <>")) return "";
        var address = java.util.regex.Pattern.compile("[\\w.-]+@[\\w.-]+(?=>?\\r?\\n)")
                .matcher(mail.lines().findFirst().orElse("") + "\n");
        return address.find() ? address.group() : "";
    }

    static String text(String name) {
        if (name.equals("39-one-line-1mb")) return oneLine();
        try {
            return Files.readString(FOLDER.resolve(name + ".eml"), ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A megabyte of one letter is no file worth keeping; it is, byte for byte, what the file holds. */
    private static String oneLine() {
        return """
                From: Alice <alice@customer.example>
                To: support@desk.example
                Date: Mon, 02 Mar 2026 10:00:00 +0000
                Subject: Printer broken
                Message-ID: <m-39@customer.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted("x".repeat(1_000_000)).replace("\n", "\r\n");
    }
}
