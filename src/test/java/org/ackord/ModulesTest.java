package org.ackord;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Ackord.class);

    @Test
    void useEachOtherOnlyByTheirFacesAndWithoutCycles() {
        MODULES.verify();
    }
}
