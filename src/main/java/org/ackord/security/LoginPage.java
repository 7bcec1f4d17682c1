package org.ackord.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one login page, and the way from the root to wherever somebody works. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String login(@Nullable Authentication login) {
        return login == null ? "login" : "redirect:" + Landing.pageOf(login);
    }

    @GetMapping("/")
    String start(Authentication login) {
        return "redirect:" + Landing.pageOf(login);
    }
}
