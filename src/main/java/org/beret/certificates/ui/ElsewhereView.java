package org.beret.certificates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.beret.catalogue.CourseCatalogue;
import org.beret.certificates.CertificatesNavigation;
import org.beret.certificates.elsewhere.CertificatesElsewhere;
import org.beret.certificates.elsewhere.CertificatesElsewhere.Reading;
import org.beret.certificates.elsewhere.Papers;
import org.beret.identity.PersonId;
import org.beret.people.PeopleNavigation;
import org.beret.shell.Acts;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;

/** What a trainee brought from elsewhere: certificates of other installations, which may count, and papers, which never do. */
@Route(CertificatesNavigation.ELSEWHERE)
@RolesAllowed("TRAINING_CENTRE")
class ElsewhereView extends PageView {

    private final CertificatesElsewhere elsewhere;
    private final Papers papers;
    private final CourseCatalogue catalogue;
    private final Clock clock;
    private final Div reading = new Div();

    ElsewhereView(CertificatesElsewhere elsewhere, Papers papers, CourseCatalogue catalogue, Clock clock) {
        this.elsewhere = elsewhere;
        this.papers = papers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new PersonId(Address.id(event, "person")));
    }

    private void show(PersonId person) {
        var held = elsewhere.of(person);
        begin(getTranslation("elsewhere.title", held.person().listName()))
                .breadcrumb(PeopleNavigation.person(person), held.person().listName())
                .about(getTranslation("elsewhere.about"));
        add(new H2(getTranslation("elsewhere.certificates")));
        if (held.accepted().isEmpty()) {
            add(new Paragraph(getTranslation("elsewhere.empty")));
        }
        var today = LocalDate.now(clock);
        held.accepted()
                .forEach(one -> add(new AcceptedCard(one, today, catalogue)
                        .takeBack((number, reason) -> Acts.run(
                                () -> elsewhere.takeBack(person, number, reason),
                                () -> show(person),
                                getTranslation("elsewhere.taken-back.done", number)))));
        reading.removeAll();
        add(new CodeForm(pasted -> read(person, pasted)), reading, new H2(getTranslation("paper.title")));
        add(new PaperList(
                papers.of(person),
                id -> Acts.run(() -> papers.remove(person, id), () -> show(person), getTranslation("paper.removed"))));
        add(new PaperForm((note, file) -> {
            papers.keep(person, note, file);
            show(person);
            Notices.done(getTranslation("paper.kept"));
        }));
    }

    private void read(PersonId person, String pasted) {
        reading.removeAll();
        Reading read = elsewhere.read(person, pasted);
        reading.add(new ReadingCard(read, sure -> {
            var accepted = elsewhere.accept(person, pasted, sure);
            show(person);
            Notices.done(getTranslation(
                    "elsewhere.accepted", accepted.certificate().number().value()));
        }));
    }
}
