package org.beret.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.beret.identity.FreshSignIn;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.shared.LocalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The plain page on which a signed-in person gives the password again before a file with names of people. Downloads lead here
 * when {@link FreshSignIn} asks for it, and from here one is back on the screen with the link.
 */
@Controller
public class FreshSignInPage {

    static final String ADDRESS = "/fresh-sign-in";

    private final FreshSignIn freshSignIn;
    private final PlainPage page;

    FreshSignInPage(FreshSignIn freshSignIn, PlainPage page) {
        this.freshSignIn = freshSignIn;
        this.page = page;
    }

    /** The address of this page, from which one is back on the screen of this site whose link was followed. */
    public static String returningTo(@Nullable String referer) {
        return address(local(path(Objects.requireNonNullElse(referer, ""))));
    }

    private static String address(String screen) {
        return ADDRESS + "?to=" + URLEncoder.encode(screen, StandardCharsets.UTF_8);
    }

    @GetMapping(ADDRESS)
    String show(
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        fill(to, request, response, model);
        return "fresh-sign-in";
    }

    @PostMapping(ADDRESS)
    String prove(
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            freshSignIn.prove(password);
            return "redirect:" + local(to);
        } catch (BusinessRuleViolation refused) {
            var language = fill(to, request, response, model);
            model.addAttribute("refusal", page.text(refused.messageKey(), language, refused.values()));
            return "fresh-sign-in";
        }
    }

    private Language fill(String to, HttpServletRequest request, HttpServletResponse response, Model model) {
        PlainPage.allowScripts(response);
        model.addAttribute("to", local(to));
        return page.fill(model, request, address(local(to)));
    }

    private static String local(String to) {
        return LocalAddress.isUsable(to) ? to : "/";
    }

    private static String path(String address) {
        try {
            var uri = URI.create(address);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
