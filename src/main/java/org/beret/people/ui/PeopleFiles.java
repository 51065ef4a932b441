package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.beret.shell.ColumnChoice;
import org.beret.shell.NamesDownload;
import org.beret.tabular.TableFormat;
import org.beret.tabular.TableOutput;

/** Links to files and a page to print of all trainees that the filter finds, and the choice of their columns. */
class PeopleFiles extends Div {

    PeopleFiles(PeopleFile.Source source) {
        addClassNames("row", "small", "exports");
        add(new Span(getTranslation("cohort.export")));
        var choice = new ColumnChoice("people", source.titles());
        for (var format : TableFormat.values()) {
            add(NamesDownload.link(new PeopleFile(source, choice::chosen, TableOutput.file(format)), format.name()));
        }
        var hint = getTranslation("table.paper.hint");
        add(
                NamesDownload.page(
                        style -> new PeopleFile(source, choice::chosen, TableOutput.paper(hint, style)),
                        getTranslation("table.paper")),
                choice);
    }
}
