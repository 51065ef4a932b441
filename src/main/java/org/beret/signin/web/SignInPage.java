package org.beret.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.shared.Language;
import org.beret.shell.PlainPage;
import org.beret.signin.SignInHint;
import org.beret.signin.SignInNameCookie;
import org.beret.signin.SignInNavigation;
import org.beret.signin.oidc.OidcProviders;
import org.beret.signin.passkeys.PasskeySite;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The sign-in form, a plain page of a few kilobytes: it is the first thing that a slow link loads, and an anonymous
 * visitor costs no session of the Vaadin interface.
 */
@Controller
class SignInPage {

    private static final List<String> REASONS = List.of(
            SignInNavigation.WRONG,
            SignInNavigation.THROTTLED,
            SignInNavigation.BUSY,
            SignInNavigation.UNKNOWN,
            SignInNavigation.PROVIDER,
            SignInNavigation.VOID_LINK,
            SignInNavigation.ACCOUNT_MADE,
            SignInNavigation.EXPIRED,
            SignInNavigation.SIGNED_OUT);
    private static final List<String> FAILURES = List.of(
            SignInNavigation.WRONG,
            SignInNavigation.THROTTLED,
            SignInNavigation.BUSY,
            SignInNavigation.UNKNOWN,
            SignInNavigation.PROVIDER,
            SignInNavigation.VOID_LINK);

    private final PlainPage page;
    private final Optional<SignInHint> hint;
    private final SignInNameCookie names;
    private final PasskeySite site;
    private final OidcProviders providers;

    SignInPage(
            PlainPage page,
            Optional<SignInHint> hint,
            SignInNameCookie names,
            PasskeySite site,
            OidcProviders providers) {
        this.page = page;
        this.hint = hint;
        this.names = names;
        this.site = site;
        this.providers = providers;
    }

    @GetMapping(SignInNavigation.SIGN_IN)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var language = page.fill(model, request, SignInNavigation.SIGN_IN);
        PlainPage.allowCalls(response);
        model.addAttribute("passkeys", site.hasPasskeys());
        model.addAttribute("providers", providers(language));
        var name = names.take(request, response);
        model.addAttribute("name", name);
        model.addAttribute("named", !name.isEmpty());
        if (request.getParameter(SignInNavigation.BUSY) != null) {
            BusyAnswer.mark(response);
        }
        REASONS.stream()
                .filter(reason -> request.getParameter(reason) != null)
                .findFirst()
                .ifPresent(reason -> model.addAttribute("notice", notice(reason, language)));
        hint.ifPresent(accounts -> {
            model.addAttribute("hint", accounts.signInNames());
            model.addAttribute("hintPassword", accounts.password());
        });
        return "sign-in";
    }

    private List<Map<String, String>> providers(Language language) {
        return providers.choices().stream()
                .map(provider -> Map.of(
                        "address",
                        SignInNavigation.SINGLE_SIGN_ON + provider.id(),
                        "label",
                        page.text("sign-in.with", language, provider.name())))
                .toList();
    }

    private Map<String, Object> notice(String reason, Language language) {
        var notice = new LinkedHashMap<String, Object>();
        notice.put("text", page.text("sign-in." + reason, language));
        notice.put("bad", FAILURES.contains(reason));
        return notice;
    }
}
