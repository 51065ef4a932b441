package org.beret.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.beret.people.TraineeDetails;
import org.beret.people.TraineeRecords;
import org.beret.shell.NamesDownload;
import org.beret.shell.ScreenTexts;
import org.beret.tabular.TableFormat;
import org.beret.tabular.TableOutput;
import org.beret.texts.TextsIn;

/** Links to the record of one trainee as files, as PDF and as a page to print. */
class RecordFiles extends Div {

    private final Rows rows;
    private final Function<TextsIn, byte[]> paper;
    private final String name;
    private final TextsIn texts = ScreenTexts.current();

    /** Writes the record as a table. */
    private interface Rows {
        void write(TableOutput output, TextsIn texts, OutputStream to) throws IOException;
    }

    private RecordFiles(
            Rows rows, Function<TextsIn, byte[]> paper, String name, BiFunction<DownloadHandler, String, Anchor> link) {
        this.rows = rows;
        this.paper = paper;
        this.name = name;
        addClassNames("row", "small", "exports");
        add(new Span(getTranslation("record.files")));
        for (var format : TableFormat.values()) {
            add(link.apply(table(TableOutput.file(format)), format.name()));
        }
        add(link.apply(pdf(), "PDF"));
        var hint = getTranslation("table.paper.hint");
        add(NamesDownload.page(style -> table(TableOutput.paper(hint, style)), getTranslation("table.paper"), link));
    }

    /** Of a trainee of the centre. */
    static RecordFiles of(TraineeRecords records, TraineeDetails trainee) {
        return new RecordFiles(
                (output, texts, to) -> records.write(trainee.id(), output, texts, to),
                texts -> records.pdf(trainee.id(), texts),
                trainee.listName(),
                NamesDownload::link);
    }

    /** Of the signed-in trainee, who is not asked for the password again. */
    static RecordFiles mine(TraineeRecords records, String listName) {
        return new RecordFiles(records::writeMine, records::myPdf, listName, RecordFiles::ownLink);
    }

    private static Anchor ownLink(DownloadHandler file, String text) {
        var link = new Anchor(file, text);
        link.getElement().removeAttribute("download");
        link.setRouterIgnore(true);
        return link;
    }

    private DownloadHandler table(TableOutput output) {
        return event -> {
            if (output.isFile()) {
                event.setFileName(name(output.extension()));
            }
            event.setContentType(output.mediaType());
            rows.write(output, texts, event.getOutputStream());
        };
    }

    private DownloadHandler pdf() {
        return event -> {
            event.setFileName(name("pdf"));
            event.setContentType("application/pdf");
            event.getOutputStream().write(paper.apply(texts));
        };
    }

    private String name(String extension) {
        var words = name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (words.isEmpty() ? texts.text("record.file") : words) + "." + extension;
    }
}
