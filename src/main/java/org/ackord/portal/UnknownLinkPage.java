package org.ackord.portal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One page for all addresses that open nothing. */
@Controller
@ControllerAdvice
class UnknownLinkPage {

    @GetMapping({"/survey/**", "/status/**", "/times/**", "/lessons/**"})
    ModelAndView nothingHere() {
        throw new UnknownLink();
    }

    @ExceptionHandler(UnknownLink.class)
    ModelAndView page() {
        return new ModelAndView("status-unknown", HttpStatus.NOT_FOUND);
    }
}
