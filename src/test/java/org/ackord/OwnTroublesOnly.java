package org.ackord;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets a test that waits fail by what it waits for alone. Awaitility takes every exception of every thread for its own, and the
 * threads of GreenMail die with one whenever somebody hangs up.
 */
public final class OwnTroublesOnly implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
