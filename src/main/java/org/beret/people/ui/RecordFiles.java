package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.beret.people.TraineeDetails;
import org.beret.people.TraineeRecords;
import org.beret.shell.NamesDownload;
import org.beret.shell.ScreenTexts;
import org.beret.tabular.TableFormat;
import org.beret.tabular.TableOutput;
import org.beret.texts.TextsIn;

/** Links to the record of one trainee as files, as PDF and as a page to print. */
class RecordFiles extends Div {

    private final TraineeRecords records;
    private final TraineeDetails trainee;
    private final TextsIn texts = ScreenTexts.current();

    RecordFiles(TraineeRecords records, TraineeDetails trainee) {
        this.records = records;
        this.trainee = trainee;
        addClassNames("row", "small", "exports");
        add(new Span(getTranslation("record.files")));
        for (var format : TableFormat.values()) {
            add(NamesDownload.link(table(TableOutput.file(format)), format.name()));
        }
        add(NamesDownload.link(pdf(), "PDF"));
        var hint = getTranslation("table.paper.hint");
        add(NamesDownload.page(style -> table(TableOutput.paper(hint, style)), getTranslation("table.paper")));
    }

    private DownloadHandler table(TableOutput output) {
        return event -> {
            if (output.isFile()) {
                event.setFileName(name(output.extension()));
            }
            event.setContentType(output.mediaType());
            records.write(trainee.id(), output, texts, event.getOutputStream());
        };
    }

    private DownloadHandler pdf() {
        return event -> {
            event.setFileName(name("pdf"));
            event.setContentType("application/pdf");
            event.getOutputStream().write(records.pdf(trainee.id(), texts));
        };
    }

    private String name(String extension) {
        var words = trainee.listName().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (words.isEmpty() ? texts.text("record.file") : words) + "." + extension;
    }
}
