package org.beret.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Locale;
import java.util.Optional;
import org.beret.imports.FieldChange;
import org.beret.imports.ImportDownloads;
import org.beret.imports.ImportField;
import org.beret.imports.ImportRow;
import org.beret.imports.ImportRow.Decision;
import org.beret.imports.ImportRow.Kind;
import org.beret.imports.ImportRow.Placed;
import org.beret.imports.ImportRows;
import org.beret.imports.ImportState;
import org.beret.imports.ImportStatus;
import org.beret.imports.ImportsNavigation;
import org.beret.shared.Language;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.Pager;
import org.beret.tabular.TableFormat;
import org.beret.texts.Formats;

/**
 * The rows of a list as they will be imported or were, in the order of the list, of one kind or all; asks about doubtful
 * ones. All of them to download.
 */
class RowTable extends Div {

    private static final int PAGE_SIZE = 50;

    private final ImportRows importRows;
    private final ImportStatus status;
    private final RowQuery query;
    private final Runnable refresh;

    RowTable(ImportRows importRows, ImportDownloads downloads, ImportStatus status, RowQuery query, Runnable refresh) {
        this.importRows = importRows;
        this.status = status;
        this.query = query;
        this.refresh = refresh;
        addClassName("stack");
        add(new H2(getTranslation("import.rows")));
        var mended = importRows.place(status.id(), query.mended());
        mended.map(Placed::row).filter(_ -> isOpen()).map(this::checkedAgain).ifPresent(this::add);
        add(filter());
        var page = mended.map(row -> row.position() / PAGE_SIZE).orElseGet(query::page);
        var rows = importRows.find(status.id(), query.kind(), page * PAGE_SIZE, PAGE_SIZE);
        if (rows.isEmpty()) {
            add(new Paragraph(getTranslation("import.rows.empty")));
            return;
        }
        var table = new DataTable<ImportRow>(getTranslation("import.rows"))
                .text(getTranslation("import.problems.row"), row -> Formats.number(row.number(), getLocale()))
                .cells(getTranslation("import.rows.result"), this::result)
                .text(getTranslation("import.field.service-number"), ImportRow::serviceNumber)
                .cells(getTranslation("import.rows.name"), row -> written(row.name()))
                .cells(getTranslation("import.rows.changes"), this::changes);
        table.setRows(rows);
        var total = importRows.count(status.id(), query.kind());
        add(
                table,
                new Pager(
                        page,
                        rows.size(),
                        PAGE_SIZE,
                        total,
                        number -> ImportsNavigation.rows(status.id(), query.kind(), number)),
                download(downloads));
    }

    private Nav filter() {
        var nav = new Nav();
        nav.addClassName("row");
        nav.setAriaLabel(getTranslation("import.rows.filter"));
        nav.add(link(Optional.empty()));
        for (var kind : Kind.values()) {
            nav.add(link(Optional.of(kind)));
        }
        return nav;
    }

    private Anchor link(Optional<Kind> kind) {
        var text = kind.map(this::kind).orElseGet(() -> getTranslation("import.rows.all"));
        var link = new Anchor(ImportsNavigation.rows(status.id(), kind, 0), text);
        if (kind.equals(query.kind())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private String kind(Kind kind) {
        return getTranslation("import.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private Component result(ImportRow row) {
        var mood = switch (row.kind()) {
            case NEW -> Mood.GOOD;
            case CHANGED, UNCHANGED -> Mood.PLAIN;
            case DOUBTFUL -> row.decision().isPresent() ? Mood.PLAIN : Mood.WARN;
            case REFUSED -> Mood.BAD;
        };
        return new Badge(mood, kind(row.kind()));
    }

    private Component changes(ImportRow row) {
        var cell = new Div();
        cell.addClassName("stack-tight");
        row.changes().stream()
                .filter(change -> row.kind() != Kind.NEW || !isNameOrNumber(change.field()))
                .map(change -> change(row, change))
                .forEach(cell::add);
        if (isOpen()) {
            if (row.kind() == Kind.DOUBTFUL) {
                cell.add(decision(row));
            }
            cell.add(mend(row));
        }
        return cell;
    }

    private Paragraph checkedAgain(ImportRow row) {
        var said = new Paragraph(
                getTranslation("import.mend.checked", Formats.number(row.number(), getLocale()), kind(row.kind())));
        said.addClassNames("notice", row.kind() == Kind.REFUSED || row.kind() == Kind.DOUBTFUL ? "warn" : "good");
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private Anchor mend(ImportRow row) {
        var link = new Anchor(ImportsNavigation.row(status.id(), row.number()), getTranslation("import.mend"));
        link.addClassNames("btn", "quiet");
        link.setAriaLabel(getTranslation("import.mend.row", Formats.number(row.number(), getLocale())));
        if (row.number() == query.mended()) {
            link.focus();
        }
        return link;
    }

    private boolean isOpen() {
        return status.state() == ImportState.CHECKED;
    }

    /** They stand in columns of their own. */
    private static boolean isNameOrNumber(ImportField field) {
        return field == ImportField.SERVICE_NUMBER
                || field == ImportField.FAMILY_NAME
                || field == ImportField.GIVEN_NAME;
    }

    private Span change(ImportRow row, FieldChange change) {
        var field = getTranslation(change.field().key());
        var after = value(change.field(), change.after());
        return written(
                row.kind() == Kind.NEW
                        ? getTranslation("import.rows.value", field, after)
                        : getTranslation("import.rows.change", field, value(change.field(), change.before()), after));
    }

    private String value(ImportField field, String value) {
        if (value.isEmpty()) {
            return getTranslation("import.problems.empty");
        }
        return switch (field) {
            case GENDER -> getTranslation("gender." + value);
            case CATEGORY -> getTranslation("category." + value);
            case LANGUAGE -> Language.ofRequest(value).nameIn(getLocale());
            default -> value;
        };
    }

    private Component decision(ImportRow row) {
        var choices = new Div(
                new Span(getTranslation("import.decide")),
                button(row, Decision.SAME_PERSON, "import.decide.same-person"),
                button(row, Decision.LEAVE_OUT, "import.decide.leave-out"));
        choices.addClassName("row");
        return choices;
    }

    private NativeButton button(ImportRow row, Decision decision, String key) {
        var isChosen = row.decision().equals(Optional.of(decision));
        var button = new NativeButton(getTranslation(key), _ -> {
            importRows.decide(status.id(), row.number(), isChosen ? null : decision);
            refresh.run();
        });
        button.addClassNames("btn", isChosen ? "primary" : "quiet");
        button.getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
        return button;
    }

    private static Span written(String text) {
        var span = new Span(text);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }

    private Anchor download(ImportDownloads downloads) {
        var language = Language.of(getLocale());
        var name = getTranslation("import.rows.file");
        DownloadHandler file = event -> {
            event.setFileName(name);
            event.setContentType(TableFormat.CSV.mediaType());
            downloads.writeRows(status.id(), language, event.getOutputStream());
        };
        return new Anchor(file, getTranslation("import.rows.download"));
    }
}
