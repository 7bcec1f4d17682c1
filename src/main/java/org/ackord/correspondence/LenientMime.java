package org.ackord.correspondence;

import java.util.Map;

/**
 * Makes Jakarta Mail read what people really send. Its readers take these from the system properties, some once when their
 * class is loaded, so they are set before anything else of ours.
 */
final class LenientMime {

    private static final Map<String, String> SETTINGS = Map.of(
            "mail.mime.address.strict", "false",
            "mail.mime.parameters.strict", "false",
            "mail.mime.decodetext.strict", "false",
            "mail.mime.multipart.ignoreexistingboundaryparameter", "false",
            "mail.mime.multipart.allowempty", "true",
            "mail.mime.ignoreunknownencoding", "true",
            "mail.mime.base64.ignoreerrors", "true",
            "mail.mime.uudecode.ignoreerrors", "true");

    private LenientMime() {}

    static void set() {
        SETTINGS.forEach(System::setProperty);
    }
}
