package org.beret.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beret.certificates.BadgeAddresses;
import org.beret.shared.Language;
import org.beret.shell.PlainPage;
import org.beret.texts.Formats;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page to save and carry to where there is no connection: it verifies signed codes by itself, with the keys and the dated
 * list of void certificates that it was saved with. Script and style are in the page, and named by their digests.
 */
@Controller
class OfflinePage {

    private static final List<String> TEXTS = List.of(
            "genuine",
            "expired",
            "revoked",
            "altered",
            "unreadable",
            "number-only",
            "unknown-key",
            "stolen-key",
            "too-old");

    /** Two libraries, for browsers that have no Ed25519 or read no codes, and three of our own. */
    private static final List<String> SCRIPTS =
            List.of("verify-ed25519.js", "verify-qr.js", "verify-pdf.js", "verify-code.js", "verify.js");

    private final PlainPage page;
    private final KeysEndpoint published;
    private final BadgeAddresses badges;
    private final JsonMapper json;
    private final List<String> scripts =
            SCRIPTS.stream().map(OfflinePage::resource).toList();
    private final String style = resource("verify-offline.css");
    private final String policy = "default-src 'none'; script-src "
            + scripts.stream().map(script -> "'" + digest(script) + "'").collect(Collectors.joining(" "))
            + "; style-src '" + digest(style) + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    OfflinePage(PlainPage page, KeysEndpoint published, BadgeAddresses badges, JsonMapper json) {
        this.page = page;
        this.published = published;
        this.badges = badges;
        this.json = json;
    }

    @GetMapping("/verify/offline.html")
    String offline(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Permissions-Policy", VerifyPage.CAMERA);
        var language = page.fill(model, request, "/verify/offline.html");
        var all = published.all();
        var data = data(language);
        data.put("published", all);
        // What closes a script must not stand in one.
        model.addAttribute("data", json.writeValueAsString(data).replace("<", "\\u003c"));
        model.addAttribute("scripts", scripts);
        model.addAttribute("style", style);
        model.addAttribute(
                "asOf", page.text("verify-offline.as-of", language, Formats.moment(all.asOf(), language.locale())));
        return "verify-offline";
    }

    private Map<String, Object> data(Language language) {
        var data = new LinkedHashMap<String, Object>();
        data.put("language", language.code());
        var texts = new LinkedHashMap<String, String>();
        TEXTS.forEach(text -> texts.put(text, page.text("verify-offline." + text, language)));
        data.put("texts", texts);
        data.put("courses", badges.achievements(language));
        return data;
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource("META-INF/resources/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
