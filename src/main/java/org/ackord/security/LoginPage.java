package org.ackord.security;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The one login page, and the way from the root to wherever somebody works. */
@Controller
class LoginPage {

    private final String provider;

    LoginPage(@Value("${ackord.sso.name:}") String provider) {
        this.provider = provider;
    }

    @GetMapping("/login")
    ModelAndView login(@Nullable Authentication login) {
        if (login != null) return new ModelAndView("redirect:" + Landing.pageOf(login));
        return new ModelAndView("login", "provider", provider);
    }

    @GetMapping("/")
    String start(Authentication login) {
        return "redirect:" + Landing.pageOf(login);
    }
}
