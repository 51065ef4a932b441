package org.beret.shell;

import com.samskivert.mustache.Mustache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.identity.SignedInPerson;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Fills the model of pages outside Vaadin (Mustache templates): language, texts, style sheet, CSRF token. */
@Component
public class PlainPage {

    private static final String POLICY = "Content-Security-Policy";

    private final Texts texts;
    private final ThemeVersion theme;
    private final CurrentPerson currentPerson;
    private final ChosenLanguage chosen;

    PlainPage(Texts texts, ThemeVersion theme, CurrentPerson currentPerson, ChosenLanguage chosen) {
        this.texts = texts;
        this.theme = theme;
        this.currentPerson = currentPerson;
        this.chosen = chosen;
    }

    /**
     * Fills the model.
     *
     * @param address of the page, to which the language links lead
     * @return the language of the page
     */
    public Language fill(Model model, HttpServletRequest request, String address) {
        var language = language(request);
        fill(model, language);
        model.addAttribute("languages", languages(language, address));
        model.addAttribute("_csrf", request.getAttribute("_csrf"));
        return language;
    }

    /**
     * Fills the model of a page that says why a request failed. Asks for no parameter, because these may be what could not be
     * read; the page has no form and stands at no address of its own.
     */
    public Language fillForError(Model model, HttpServletRequest request) {
        var language = languageWithoutAsking(request);
        fill(model, language);
        return language;
    }

    private void fill(Model model, Language language) {
        model.addAttribute("language", language.code());
        model.addAttribute("theme", theme.address());
        model.addAttribute(
                "text", (Mustache.Lambda) (fragment, out) -> out.write(texts.in(language, fragment.execute())));
    }

    /** Lets scripts of this server run on the page, which otherwise has none. */
    public static void allowScripts(HttpServletResponse response) {
        response.setHeader(
                POLICY,
                "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; "
                        + "base-uri 'self'; frame-ancestors 'none'");
    }

    /** Lets scripts of this server run on the page and call this server, and no other. */
    public static void allowCalls(HttpServletResponse response) {
        allowScripts(response);
        response.setHeader(POLICY, response.getHeader(POLICY) + "; connect-src 'self'");
    }

    public String text(String key, Language language, Object... values) {
        return texts.in(language, key, values);
    }

    /** By parameter, else as chosen a while before, else that of the account, else as the browser prefers. */
    public Language language(HttpServletRequest request) {
        var asked = Optional.ofNullable(request.getParameter("lang")).flatMap(Language::ofCode);
        asked.ifPresent(language -> response().ifPresent(response -> chosen.keep(language, request, response)));
        return asked.orElseGet(() -> languageWithoutAsking(request));
    }

    private Language languageWithoutAsking(HttpServletRequest request) {
        return chosen.read(request)
                .or(() -> currentPerson.find().map(SignedInPerson::language))
                .orElseGet(() -> preferred(request));
    }

    private static Optional<HttpServletResponse> response() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? Optional.ofNullable(current.getResponse())
                : Optional.empty();
    }

    private static Language preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.ofCode(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.DEFAULT);
    }

    private static List<Map<String, Object>> languages(Language current, String address) {
        var separator = address.contains("?") ? "&" : "?";
        return Arrays.stream(Language.values())
                .map(language -> Map.<String, Object>of(
                        "code",
                        language.code(),
                        "label",
                        language.code().toUpperCase(current.locale()),
                        "address",
                        address + separator + "lang=" + language.code(),
                        "current",
                        language == current))
                .toList();
    }
}
