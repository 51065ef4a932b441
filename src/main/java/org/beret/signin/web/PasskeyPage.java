package org.beret.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.beret.shell.PlainPage;
import org.beret.signin.SignInNavigation;
import org.beret.signin.passkeys.PasskeyName;
import org.beret.signin.passkeys.PasskeySite;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The plain page on which somebody makes a passkey: offered once after signing in, or led to from the account. */
@Controller
class PasskeyPage {

    private final PasskeySite site;
    private final PasskeyOwner owner;
    private final RequestCache requests;
    private final PlainPage page;

    PasskeyPage(PasskeySite site, PasskeyOwner owner, RequestCache requests, PlainPage page) {
        this.site = site;
        this.owner = owner;
        this.requests = requests;
        this.page = page;
    }

    @GetMapping(SignInNavigation.PASSKEYS)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (owner.of(request).isEmpty()) {
            return "redirect:" + SignInNavigation.SIGN_IN;
        }
        owner.checkChange();
        PlainPage.allowCalls(response);
        var offered = request.getParameter("offer") != null;
        page.fill(model, request, offered ? SignInNavigation.PASSKEYS_OFFERED : SignInNavigation.PASSKEYS);
        model.addAttribute("passkeys", site.hasPasskeys());
        model.addAttribute("longest", PasskeyName.LONGEST);
        model.addAttribute("offered", offered);
        model.addAttribute("next", next(offered));
        return "passkeys";
    }

    private String next(boolean offered) {
        if (owner.signedIn().isEmpty()) {
            return SignInNavigation.SECOND_FACTOR;
        }
        return offered ? SignInNavigation.PASSKEYS_LATER : SignInNavigation.ACCOUNT;
    }

    /** Where the person was going when the passkey was offered. */
    @GetMapping(SignInNavigation.PASSKEYS_LATER)
    String later(HttpServletRequest request, HttpServletResponse response) {
        var wanted = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        return "redirect:" + (wanted == null ? "/" : wanted.getRedirectUrl());
    }
}
