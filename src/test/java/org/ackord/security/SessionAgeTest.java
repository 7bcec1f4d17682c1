package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeTest {

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() throws Exception {
        assertThat(isAliveAfter(Duration.ofHours(11))).isTrue();
        assertThat(isAliveAfter(Duration.ofHours(12))).isFalse();
    }

    private static boolean isAliveAfter(Duration use) throws ServletException, IOException {
        var session = new MockHttpSession() {
            @Override
            public long getLastAccessedTime() {
                return getCreationTime() + use.toMillis();
            }
        };
        var request = new MockHttpServletRequest();
        request.setSession(session);
        new SessionAge(Duration.ofHours(12)).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return !session.isInvalid();
    }
}
