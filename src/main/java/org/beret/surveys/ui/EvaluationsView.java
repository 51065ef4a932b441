package org.beret.surveys.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.identity.CurrentPerson;
import org.beret.identity.Role;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shell.PageView;
import org.beret.surveys.SurveysNavigation;
import org.beret.surveys.evaluation.EvaluationResults;
import org.beret.surveys.evaluation.EvaluationResults.Sentences;
import org.beret.texts.Countries;

/** What people of each country say of the course; those who keep it read the sentences, too. */
@Route(SurveysNavigation.EVALUATIONS)
@Menu(title = "menu.evaluation", order = 3.8)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class EvaluationsView extends PageView {

    private final EvaluationResults results;
    private final Countries countries;
    private final CurrentPerson currentPerson;

    EvaluationsView(EvaluationResults results, Countries countries, CurrentPerson currentPerson) {
        this.results = results;
        this.countries = countries;
        this.currentPerson = currentPerson;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("evaluation.results")).about(getTranslation("evaluation.results.about"));
        addFigures();
        if (currentPerson.require().role() == Role.ADMINISTRATOR) {
            addSentences();
        }
    }

    private void addFigures() {
        var rows = results.ofCountries().stream()
                .map(of -> new EvaluationTable.Row(name(of.country()), of.said()))
                .sorted(Collation.of(Language.of(getLocale())).comparing(EvaluationTable.Row::country))
                .toList();
        if (rows.isEmpty()) {
            add(new Paragraph(getTranslation("evaluation.empty")));
            return;
        }
        var table = new EvaluationTable(getTranslation("evaluation.results"), true);
        table.setRows(rows);
        add(table);
    }

    private void addSentences() {
        add(
                new H2(getTranslation("evaluation.sentences")),
                new Paragraph(getTranslation("evaluation.sentences.about")));
        var written = results.sentences();
        if (written.isEmpty()) {
            add(new Paragraph(getTranslation("evaluation.sentences.empty")));
        }
        written.forEach(this::add);
    }

    private void add(Sentences written) {
        var list = new UnorderedList();
        written.sentences().forEach(sentence -> {
            var item = new ListItem(sentence);
            item.getElement().setAttribute("dir", "auto");
            list.add(item);
        });
        add(new H3(EvaluationTable.title(written.about(), this, getLocale())), list);
    }

    private String name(CountryCode country) {
        return countries.name(country, Language.of(getLocale()));
    }
}
