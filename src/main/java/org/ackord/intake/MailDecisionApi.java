package org.ackord.intake;

import java.security.Principal;
import org.ackord.casework.CaseLink;
import org.ackord.casework.CaseLink.State;
import org.ackord.casework.CaseLinks;
import org.ackord.casework.MisreadThanks;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What people decide about mails after the system: each a click in the Case tab, each done once however often it is sent. */
@RestController
@RequestMapping(path = "/api/cases/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
class MailDecisionApi {

    private final MisreadThanks thanks;
    private final CaseLinks links;

    MailDecisionApi(MisreadThanks thanks, CaseLinks links) {
        this.thanks = thanks;
        this.links = links;
    }

    @PostMapping("/messages/{id}/reply-needed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replyNeeded(@PathVariable String key, @PathVariable String id, Principal user) {
        thanks.needsAnswer(key, id, user.getName());
    }

    @PostMapping("/links/{id}/accept")
    CaseLink accept(@PathVariable String key, @PathVariable String id, Principal user) {
        return decided(key, id, State.ACCEPTED, user);
    }

    @PostMapping("/links/{id}/decline")
    CaseLink decline(@PathVariable String key, @PathVariable String id, Principal user) {
        return decided(key, id, State.DECLINED, user);
    }

    private CaseLink decided(String key, String id, State decision, Principal user) {
        var link = links.decide(key, id, decision, user.getName())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "there is no proposal %s for a case %s".formatted(id, key)));
        if (link.state() != decision)
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "%s has %s it already"
                            .formatted(link.decidedBy(), link.state().word()));
        return link;
    }
}
