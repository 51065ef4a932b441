package org.beret.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.beret.identity.SignedInPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.PlainPage;
import org.beret.signin.FailedSignIns;
import org.beret.signin.FirstSignIn;
import org.beret.signin.KnownDevices;
import org.beret.signin.Passwords;
import org.beret.signin.SignInContinues;
import org.beret.signin.SignInNavigation;
import org.beret.signin.StaySignedIn;
import org.beret.signin.secondfactor.SecondFactorGate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plain page on which a person with a one-time code chooses a password and is signed in. */
@Controller
class FirstSignInPage {

    private final FirstSignIn firstSignIn;
    private final KnownDevices devices;
    private final SecondFactorGate secondFactor;
    private final FailedSignIns failures;
    private final StaySignedIn stay;
    private final PlainPage page;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    FirstSignInPage(
            FirstSignIn firstSignIn,
            KnownDevices devices,
            SecondFactorGate secondFactor,
            FailedSignIns failures,
            StaySignedIn stay,
            PlainPage page) {
        this.firstSignIn = firstSignIn;
        this.devices = devices;
        this.secondFactor = secondFactor;
        this.failures = failures;
        this.stay = stay;
        this.page = page;
    }

    @GetMapping(SignInNavigation.FIRST_SIGN_IN)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        PlainPage.allowScripts(response);
        page.fill(model, request, SignInNavigation.FIRST_SIGN_IN);
        return "first-sign-in";
    }

    @PostMapping(SignInNavigation.FIRST_SIGN_IN)
    String choose(
            @RequestParam String name,
            @RequestParam String code,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PlainPage.allowScripts(response);
        var language = page.fill(model, request, SignInNavigation.FIRST_SIGN_IN);
        try {
            var person = firstSignIn.choosePassword(name, code, password);
            if (person.isPresent()) {
                return "redirect:" + signIn(person.get(), request, response);
            }
            failures.countCode(name, request);
            model.addAttribute("refusal", page.text("first-sign-in.wrong", language));
        } catch (BusinessRuleViolation refused) {
            model.addAttribute("refusal", page.text(refused.messageKey(), language, refused.values()));
            if (refused.messageKey().equals(Passwords.BUSY)) {
                BusyAnswer.mark(response);
            }
        }
        model.addAttribute("code", code);
        model.addAttribute("name", name);
        return "first-sign-in";
    }

    /**
     * Changes the session id, against session fixation.
     *
     * @return where it goes on: to the second factor, if there has to be one
     */
    private String signIn(SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        person.eraseCredentials();
        var authorities = new ArrayList<GrantedAuthority>(person.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY));
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
        try {
            secondFactor.onAuthentication(authentication, request, response);
        } catch (SignInContinues elsewhere) {
            return elsewhere.address();
        }
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        devices.remember(person.id(), request, response);
        stay.loginSuccess(request, response, authentication);
        return "/";
    }
}
