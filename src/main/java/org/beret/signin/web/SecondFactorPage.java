package org.beret.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.beret.identity.CurrentPerson;
import org.beret.identity.SignedInPerson;
import org.beret.printing.QrCode;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.PlainPage;
import org.beret.signin.SignInNavigation;
import org.beret.signin.passkeys.PasskeySite;
import org.beret.signin.passkeys.Passkeys;
import org.beret.signin.secondfactor.HalfSignIn;
import org.beret.signin.secondfactor.SecondFactor;
import org.beret.signin.secondfactor.SecondFactorDemand;
import org.beret.signin.secondfactor.ShownSecret;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The plain page that asks for the code of an authenticator app, or shows the QR code to set one up: on the way in, where a
 * filter takes the code, or to a person who is signed in.
 */
@Controller
class SecondFactorPage {

    private static final String TEMPLATE = "second-factor";

    private final SecondFactor secondFactor;
    private final SecondFactorDemand demand;
    private final Passkeys passkeys;
    private final PasskeySite site;
    private final CurrentPerson currentPerson;
    private final PlainPage page;
    private final Clock clock;

    SecondFactorPage(
            SecondFactor secondFactor,
            SecondFactorDemand demand,
            Passkeys passkeys,
            PasskeySite site,
            CurrentPerson currentPerson,
            PlainPage page,
            Clock clock) {
        this.secondFactor = secondFactor;
        this.demand = demand;
        this.passkeys = passkeys;
        this.site = site;
        this.currentPerson = currentPerson;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping(SignInNavigation.SECOND_FACTOR)
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        var half = HalfSignIn.of(request, clock.instant());
        if (half.isEmpty()) {
            return "redirect:" + SignInNavigation.SIGN_IN;
        }
        var language = page.fill(model, request, SignInNavigation.SECOND_FACTOR);
        var person = half.get().person();
        model.addAttribute("action", SignInNavigation.SECOND_FACTOR);
        model.addAttribute("back", SignInNavigation.SIGN_IN);
        if (request.getParameter(SignInNavigation.WRONG) != null) {
            model.addAttribute("refusal", page.text(SecondFactor.WRONG, language));
        }
        PlainPage.allowCalls(response);
        model.addAttribute("passkeys", site.hasPasskeys());
        model.addAttribute("hasPasskey", passkeys.isSetUp(person.id()));
        model.addAttribute("asks", secondFactor.isSetUp(person.id()));
        if (demand.isUnmet(person.id())) {
            model.addAttribute("demanded", true);
            model.addAttribute("asks", true);
            showSecret(person, request, model);
        }
        return TEMPLATE;
    }

    @GetMapping(SignInNavigation.SECOND_FACTOR_APP)
    String show(HttpServletRequest request, Model model) {
        demand.checkChange();
        page.fill(model, request, SignInNavigation.SECOND_FACTOR_APP);
        return showApp(request, model);
    }

    @PostMapping(SignInNavigation.SECOND_FACTOR_APP)
    String setUp(@RequestParam String code, HttpServletRequest request, Model model) {
        demand.checkChange();
        var session = request.getSession();
        try {
            secondFactor.setUp(currentPerson.require().id(), ShownSecret.of(session), code);
            ShownSecret.forget(session);
            return "redirect:" + SignInNavigation.ACCOUNT;
        } catch (BusinessRuleViolation refused) {
            var language = page.fill(model, request, SignInNavigation.SECOND_FACTOR_APP);
            model.addAttribute("refusal", page.text(refused.messageKey(), language));
            return showApp(request, model);
        }
    }

    private String showApp(HttpServletRequest request, Model model) {
        model.addAttribute("action", SignInNavigation.SECOND_FACTOR_APP);
        model.addAttribute("asks", true);
        model.addAttribute("back", SignInNavigation.ACCOUNT);
        showSecret(currentPerson.require(), request, model);
        return TEMPLATE;
    }

    private static void showSecret(SignedInPerson person, HttpServletRequest request, Model model) {
        var secret = ShownSecret.of(request.getSession());
        var address = secret.address(person.getUsername());
        model.addAttribute("app", address);
        model.addAttribute("secret", secret.text());
        model.addAttribute("code", QrCode.asDrawing(address));
    }
}
