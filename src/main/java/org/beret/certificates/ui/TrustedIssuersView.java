package org.beret.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.certificates.CertificatesNavigation;
import org.beret.certificates.elsewhere.TrustedIssuers;
import org.beret.certificates.elsewhere.TrustedKey;
import org.beret.shell.Acts;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.ReasonForm;
import org.beret.shell.Refusal;
import org.beret.shell.TextArea;
import org.beret.shell.TextBox;
import org.beret.texts.Formats;

/** The keys of other installations that an administrator entered by hand, with their fingerprints. */
@Route(CertificatesNavigation.ISSUERS)
@Menu(title = "menu.issuers", order = 26)
@RolesAllowed("ADMINISTRATOR")
class TrustedIssuersView extends PageView {

    private final TrustedIssuers issuers;

    TrustedIssuersView(TrustedIssuers issuers) {
        this.issuers = issuers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        begin(getTranslation("issuer.title")).about(getTranslation("issuer.about"));
        var keys = issuers.all();
        if (keys.isEmpty()) {
            add(new Paragraph(getTranslation("issuer.empty")));
        }
        keys.forEach(key -> add(card(key)));
        add(form(), ownKey());
    }

    private Component card(TrustedKey key) {
        var card = new Div(new H2(key.issuer()), fingerprint(key.fingerprint()));
        card.addClassNames("card", "stack");
        card.add(new Paragraph(
                getTranslation("issuer.entered", Formats.day(key.enteredAt(), getLocale()), key.accepted())));
        key.withdrawnAt()
                .ifPresentOrElse(
                        at -> card.add(new Paragraph(getTranslation("issuer.withdrawn", Formats.day(at, getLocale())))),
                        () -> card.add(withdrawal(key)));
        return card;
    }

    private Component fingerprint(String digits) {
        var code = new Code(digits);
        code.addClassName("fingerprint");
        return new Paragraph(new Text(getTranslation("issuer.fingerprint") + " "), code);
    }

    private Component withdrawal(TrustedKey key) {
        var submit = getTranslation("issuer.withdraw.submit");
        var form = new ReasonForm(
                        "withdraw-" + key.id(),
                        getTranslation("attest.reason"),
                        submit,
                        reason -> Acts.run(
                                () -> issuers.withdraw(key.id(), reason),
                                this::show,
                                getTranslation("issuer.withdraw.done", key.issuer())))
                .secondary();
        var details = new NativeDetails(
                getTranslation("issuer.withdraw"),
                new Div(new Paragraph(getTranslation("issuer.withdraw.about")), form));
        details.addClassName("fold");
        return details;
    }

    private Component form() {
        var refusal = new Refusal();
        var name = new TextBox(getTranslation("issuer.name"), "issuer-name", TrustedIssuers.LONGEST_NAME).required();
        var key = new TextArea(getTranslation("issuer.key"), "issuer-key", TrustedIssuers.LONGEST_KEY);
        var enter = new NativeButton(
                getTranslation("issuer.enter"),
                _ -> refusal.run(() -> {
                    var entered = issuers.enter(name.value(), key.value());
                    show();
                    Notices.done(getTranslation("issuer.enter.done", entered.issuer(), entered.fingerprint()));
                }));
        enter.addClassNames("btn", "primary");
        var form = new Div(
                new H2(getTranslation("issuer.form")),
                new Paragraph(getTranslation("issuer.form.about")),
                name,
                key,
                refusal,
                new Div(enter));
        form.addClassNames("card", "stack");
        return form;
    }

    private Component ownKey() {
        var card = new Div(
                new H2(getTranslation("issuer.own")),
                new Paragraph(getTranslation("issuer.own.about")),
                fingerprint(issuers.ownFingerprint()));
        card.addClassNames("card", "stack");
        return card;
    }
}
