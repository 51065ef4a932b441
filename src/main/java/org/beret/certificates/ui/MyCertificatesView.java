package org.beret.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.beret.catalogue.CourseCatalogue;
import org.beret.certificates.Certificates;
import org.beret.certificates.CertificatesNavigation;
import org.beret.certificates.elsewhere.CertificatesElsewhere;
import org.beret.printing.PaperAddress;
import org.beret.shared.Language;
import org.beret.shell.PageView;

/** What the trainee's training centre attests: as PDF in a language of choice, as a badge, and as a page for others. */
@Route(CertificatesNavigation.MY_CERTIFICATES)
@Menu(title = "menu.certificates", order = 2)
@RolesAllowed("TRAINEE")
class MyCertificatesView extends PageView {

    private final Certificates certificates;
    private final CertificatesElsewhere elsewhere;
    private final CourseCatalogue catalogue;
    private final PaperAddress paper;
    private final Clock clock;

    MyCertificatesView(
            Certificates certificates,
            CertificatesElsewhere elsewhere,
            CourseCatalogue catalogue,
            PaperAddress paper,
            Clock clock) {
        this.certificates = certificates;
        this.elsewhere = elsewhere;
        this.catalogue = catalogue;
        this.paper = paper;
        this.clock = clock;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = certificates.mine(Language.of(getLocale()));
        var head = begin(getTranslation("certificates.title"));
        head.about(getTranslation("certificates.about"));
        if (mine.isEmpty()) {
            add(nothingYet());
        }
        mine.forEach(certificate -> add(new CertificateCard(certificate, paper.refusal())));
        var today = LocalDate.now(clock);
        elsewhere.mine().forEach(one -> add(new AcceptedCard(one, today, catalogue)));
    }

    private Component nothingYet() {
        var card = new Div(
                new H2(getTranslation("certificates.empty")), new Paragraph(getTranslation("certificates.empty.hint")));
        card.addClassName("card");
        return card;
    }
}
