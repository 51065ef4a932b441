package org.beret.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.beret.people.FirstAdministrator;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.PlainPage;
import org.beret.signin.SignInNavigation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The plain page on which the holder of the token from the log creates the first administrator; off in the
 * demonstration.
 */
@Controller
@Profile("!demo")
class FirstAdministratorPage {

    static final String PATH = "/first-administrator";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorPage.class);

    private final FirstAdministrator firstAdministrator;
    private final PlainPage page;
    private final String server;

    FirstAdministratorPage(
            FirstAdministrator firstAdministrator, PlainPage page, @Value("${beret.address}") String server) {
        this.firstAdministrator = firstAdministrator;
        this.page = page;
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (firstAdministrator.isMissing()) {
            LOG.warn(
                    "Nobody administers this server yet. Open {}{}?token={} once, within a week, to make the first administrator."
                            + " Of several servers each has such an address, and any of them will do.",
                    server.replaceFirst("/+$", ""),
                    PATH,
                    firstAdministrator.issueToken());
        }
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PlainPage.allowScripts(response);
        if (!firstAdministrator.accepts(token)) {
            return "redirect:" + SignInNavigation.signIn(SignInNavigation.VOID_LINK);
        }
        page.fill(model, request, PATH + "?token=" + token);
        model.addAttribute("token", token);
        return "first-administrator";
    }

    @PostMapping(PATH)
    String open(
            @RequestParam String token,
            @RequestParam String email,
            @RequestParam String givenName,
            @RequestParam String familyName,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PlainPage.allowScripts(response);
        var language = page.fill(model, request, PATH + "?token=" + token);
        try {
            firstAdministrator.open(token, email, givenName, familyName, password, language);
            return "redirect:" + SignInNavigation.signIn(SignInNavigation.ACCOUNT_MADE);
        } catch (BusinessRuleViolation refused) {
            model.addAttribute("refusal", page.text(refused.messageKey(), language, refused.values()));
            model.addAttribute("token", token);
            model.addAttribute("email", email);
            model.addAttribute("givenName", givenName);
            model.addAttribute("familyName", familyName);
            return "first-administrator";
        }
    }
}
