package org.beret.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.beret.certificates.CentreCertificates;
import org.beret.certificates.CentreCertificates.Held;
import org.beret.certificates.CertificateId;
import org.beret.certificates.CertificateState;
import org.beret.certificates.CertificatesNavigation;
import org.beret.certificates.Renewals;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.ReasonForm;
import org.beret.texts.Formats;

/** One certificate as its centre sees it: what was done to it, and what can be. */
@Route(CertificatesNavigation.CERTIFICATE)
@RolesAllowed("TRAINING_CENTRE")
class CertificateRecordView extends PageView {

    private final CentreCertificates centreCertificates;
    private final Renewals renewals;

    CertificateRecordView(CentreCertificates centreCertificates, Renewals renewals) {
        this.centreCertificates = centreCertificates;
        this.renewals = renewals;
        addClassName("attested");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new CertificateId(Address.id(event, "certificate")));
    }

    private void show(CertificateId id) {
        var history = centreCertificates.history(id);
        var held = history.held();
        var certificate = held.certificate();
        begin(certificate.number().value())
                .breadcrumb(CertificatesNavigation.ATTEST, getTranslation("menu.attest"))
                .about(held.person().listName() + " · "
                        + getTranslation("certificates.valid", Formats.day(certificate.validUntil(), getLocale())))
                .action(new CertificateStateBadge(held.state()));
        certificate
                .succession()
                .renews()
                .ifPresent(former ->
                        add(new Paragraph(getTranslation("labelled", getTranslation("certificate.renews"), former))));
        certificate.holder().ifPresent(name -> add(new Paragraph(getTranslation("attest.on-paper", name))));
        var log = getTranslation("attest.log");
        add(new H2(log), new CertificateLog(log, history.acts()));
        if (!held.person().erased()) {
            add(renewal(held));
            if (held.state() != CertificateState.REVOKED) {
                add(reissue(held), revoke(held));
            }
        }
    }

    private Component reissue(Held held) {
        var person = held.person();
        var name = person.name().inFull();
        return section(
                getTranslation("attest.reissue", name),
                getTranslation("attest.reissue.hint"),
                reasonForm("reissue", reason -> {
                    centreCertificates.reissue(held.certificate().id(), reason);
                    done(held, "attest.reissue.done");
                }));
    }

    private Component revoke(Held held) {
        return section(
                getTranslation("attest.revoke"), getTranslation("attest.revoke.hint"), reasonForm("revoke", reason -> {
                    centreCertificates.revoke(held.certificate().id(), reason);
                    done(held, "attest.revoke.done");
                }));
    }

    private ReasonForm reasonForm(String name, Consumer<String> action) {
        var submit = getTranslation("attest." + name + ".submit");
        return new ReasonForm(name + "-reason", getTranslation("attest.reason"), submit, action).secondary();
    }

    private Component renewal(Held held) {
        var succession = held.certificate().succession();
        var heading = getTranslation("renewal.title");
        if (succession.superseded()) {
            return section(heading, getTranslation("renewal.superseded"));
        }
        return succession
                .renewalBegunAt()
                .map(at -> section(heading, getTranslation("renewal.begun", Formats.moment(at, getLocale()))))
                .orElseGet(() -> section(heading, getTranslation("renewal.one"), new RenewalForm(dueOn -> {
                    renewals.begin(held.certificate().id(), dueOn);
                    show(held.certificate().id());
                    Notices.done(getTranslation("renewal.done", 1));
                })));
    }

    private static Component section(String heading, String hint, Component... form) {
        var card = new Div(new H2(heading), new Paragraph(hint));
        card.add(form);
        card.addClassName("card");
        return card;
    }

    private void done(Held held, String key) {
        show(held.certificate().id());
        Notices.done(getTranslation(key));
    }
}
