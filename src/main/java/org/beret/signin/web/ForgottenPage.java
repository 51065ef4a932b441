package org.beret.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.beret.shell.PlainPage;
import org.beret.signin.CentreContacts;
import org.beret.signin.KnownDevices;
import org.beret.signin.SignInNavigation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Says who gives a new code to somebody who has forgotten the password. It asks for no name, and so tells nobody who has an
 * account; addresses of a training centre are shown only on a device at which its people have signed in before.
 */
@Controller
class ForgottenPage {

    private final KnownDevices devices;
    private final CentreContacts contacts;
    private final PlainPage page;

    ForgottenPage(KnownDevices devices, CentreContacts contacts, PlainPage page) {
        this.devices = devices;
        this.contacts = contacts;
        this.page = page;
    }

    @GetMapping(SignInNavigation.FORGOTTEN)
    String show(HttpServletRequest request, Model model) {
        page.fill(model, request, SignInNavigation.FORGOTTEN);
        var found = contacts.of(devices.people(request)).stream()
                .map(ForgottenPage::shown)
                .toList();
        model.addAttribute("contacts", found);
        model.addAttribute("known", !found.isEmpty());
        return "forgotten";
    }

    private static Map<String, Object> shown(CentreContacts.Contact contact) {
        return Map.of("centre", contact.centre(), "emails", List.copyOf(contact.emails()));
    }
}
