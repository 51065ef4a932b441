package org.beret.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.beret.certificates.CertificatesNavigation;
import org.beret.certificates.elsewhere.Paper;
import org.beret.shell.ConfirmAction;
import org.beret.shell.DataTable;
import org.beret.texts.Formats;

/** The papers of a trainee: notes, files to download, and a way to remove each. */
class PaperList extends Div {

    PaperList(List<Paper> papers, Consumer<UUID> remove) {
        add(new Paragraph(getTranslation("paper.about")));
        if (papers.isEmpty()) {
            return;
        }
        var table = new DataTable<Paper>(getTranslation("paper.title"))
                .text(getTranslation("paper.note"), Paper::note)
                .text(getTranslation("paper.on"), paper -> Formats.day(paper.keptAt(), getLocale()))
                .cells(getTranslation("paper.file"), this::file)
                .cells(getTranslation("paper.remove"), paper -> removal(paper, remove));
        table.setRows(papers);
        add(table);
    }

    private Component file(Paper paper) {
        return paper.type()
                .<Component>map(type -> {
                    var link = new Anchor(CertificatesNavigation.paper(paper.id()), type.name());
                    link.setAriaLabel(getTranslation("labelled", getTranslation("paper.download"), paper.note()));
                    link.getElement().setAttribute("download", true);
                    return link;
                })
                .orElseGet(() -> new Span("–"));
    }

    private Component removal(Paper paper, Consumer<UUID> remove) {
        return new ConfirmAction(getTranslation("paper.remove"), getTranslation("paper.remove.about"))
                .button(getTranslation("paper.remove.submit"), () -> remove.accept(paper.id()));
    }
}
