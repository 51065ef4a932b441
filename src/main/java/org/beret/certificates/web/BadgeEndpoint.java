package org.beret.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.beret.certificates.BadgeAddresses;
import org.beret.shared.Language;
import org.beret.shell.PlainPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Answers the addresses that an Open Badge names: JSON to programs, a plain page to whoever opens them in a browser. */
@Controller
class BadgeEndpoint {

    private static final String ISSUER = VerifyPage.PATH + "/issuer";
    private static final String ACHIEVEMENT = VerifyPage.PATH + "/courses/{course}/{edition}/{scope}";

    private final BadgeAddresses addresses;
    private final PlainPage page;

    BadgeEndpoint(BadgeAddresses addresses, PlainPage page) {
        this.addresses = addresses;
        this.page = page;
    }

    @GetMapping(ISSUER)
    @ResponseBody
    Map<String, Object> issuer() {
        return addresses.issuer();
    }

    @GetMapping(path = ISSUER, produces = MediaType.TEXT_HTML_VALUE)
    String issuerPage(HttpServletRequest request, Model model) {
        var language = page.fill(model, request, ISSUER);
        model.addAttribute("title", page.text("verify.issuer", language));
        model.addAttribute("about", page.text("verify.issuer-about", language, addresses.installation()));
        return "badge-address";
    }

    @GetMapping(ACHIEVEMENT)
    @ResponseBody
    Map<String, Object> achievement(
            @PathVariable String course,
            @PathVariable int edition,
            @PathVariable String scope,
            HttpServletRequest request) {
        return Map.of(
                "id", addresses.installation() + request.getRequestURI(),
                "type", List.of("Achievement"),
                "achievementType", "CertificateOfCompletion",
                "name", title(course, scope, Language.EN),
                "description", page.text("certificate.nature", Language.EN));
    }

    @GetMapping(path = ACHIEVEMENT, produces = MediaType.TEXT_HTML_VALUE)
    String achievementPage(
            @PathVariable String course, @PathVariable String scope, HttpServletRequest request, Model model) {
        var language = page.fill(model, request, request.getRequestURI());
        model.addAttribute("title", title(course, scope, language));
        model.addAttribute("about", page.text("certificate.nature", language));
        return "badge-address";
    }

    private String title(String course, String scope, Language language) {
        return addresses
                .achievement(course, scope, language)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
