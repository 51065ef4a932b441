package org.beret.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.beret.imports.ImportDownloads;
import org.beret.imports.ImportProblem;
import org.beret.imports.ImportStatus;
import org.beret.imports.Imports;
import org.beret.imports.ImportsNavigation;
import org.beret.shared.Language;
import org.beret.shell.DataTable;
import org.beret.tabular.TableFormat;
import org.beret.texts.Formats;

/** A page of the problems of an import, and all of them to download. */
class ProblemList extends Div {

    private static final int PAGE_SIZE = 50;

    ProblemList(Imports imports, ImportDownloads downloads, ImportStatus status, int page) {
        addClassName("stack");
        var last = Math.max(1, (status.problems() + PAGE_SIZE - 1) / PAGE_SIZE);
        var shown = Math.min(page, last);
        var from = (shown - 1) * PAGE_SIZE;
        var table = new DataTable<ImportProblem>(getTranslation("import.problems"))
                .text(
                        getTranslation("import.problems.row"),
                        problem -> problem.row() == 0 ? "–" : Formats.number(problem.row(), getLocale()))
                .text(getTranslation("import.problems.column"), ImportProblem::column)
                .cells(getTranslation("import.problems.value"), this::value)
                .text(
                        getTranslation("import.problems.remedy"),
                        problem ->
                                getTranslation(problem.key(), problem.details().toArray()));
        table.setRows(imports.problems(status.id(), from, PAGE_SIZE));
        add(table, pages(status, shown, last), download(downloads, status), new RefusedRows(downloads, status));
    }

    private Span value(ImportProblem problem) {
        var value = new Span(problem.value().isEmpty() ? getTranslation("import.problems.empty") : problem.value());
        if (problem.value().isEmpty()) {
            value.addClassName("muted");
        } else {
            value.getElement().setAttribute("dir", "auto");
        }
        return value;
    }

    private Nav pages(ImportStatus status, int shown, int last) {
        var nav = new Nav();
        nav.addClassName("row");
        nav.setAriaLabel(getTranslation("import.problems"));
        if (shown > 1) {
            nav.add(page(status, shown - 1, "import.problems.previous"));
        }
        var from = (shown - 1) * PAGE_SIZE;
        nav.add(new Span(getTranslation(
                "import.problems.page", from + 1, Math.min(from + PAGE_SIZE, status.problems()), status.problems())));
        if (shown < last) {
            nav.add(page(status, shown + 1, "import.problems.next"));
        }
        return nav;
    }

    private Anchor page(ImportStatus status, int page, String key) {
        return new Anchor(ImportsNavigation.problems(status.id(), page), getTranslation(key));
    }

    private Anchor download(ImportDownloads downloads, ImportStatus status) {
        var language = Language.of(getLocale());
        var name = getTranslation("import.problems.file");
        DownloadHandler file = event -> {
            event.setFileName(name);
            event.setContentType(TableFormat.CSV.mediaType());
            downloads.writeProblems(status.id(), language, event.getOutputStream());
        };
        return new Anchor(file, getTranslation("import.problems.download"));
    }
}
