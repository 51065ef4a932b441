package org.beret.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.beret.cohorts.CohortId;
import org.beret.imports.ImportId;
import org.beret.imports.Imports;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.Refusal;
import org.springframework.util.unit.DataSize;

/**
 * Uploads a file with progress. The browser refuses files that are too large; the server counts again. The result waits
 * until the browser has finished sending: only then can the view navigate.
 */
class ImportUpload extends Div {

    private static final String[] READABLE = {".csv", ".txt", ".tsv", ".xlsx", ".xls", ".ods", ".html", ".htm"};

    private final Imports imports;
    private final Optional<CohortId> cohort;
    private final Upload upload;
    private final Refusal refusal = new Refusal();
    private final AtomicReference<Outcome> outcome = new AtomicReference<>(new Outcome.Nothing());

    private sealed interface Outcome {
        record Nothing() implements Outcome {}

        record Received(ImportId id) implements Outcome {}

        record Refused(BusinessRuleViolation why) implements Outcome {}
    }

    ImportUpload(Imports imports, Optional<CohortId> cohort, Consumer<ImportId> show) {
        this.imports = imports;
        this.cohort = cohort;
        addClassNames("card", "stack");
        var megabytes = DataSize.ofBytes(imports.maxFileSize()).toMegabytes();
        upload = new Upload(this::receive);
        upload.setMaxFileSize((int) imports.maxFileSize());
        upload.setAcceptedFileExtensions(READABLE);
        upload.setMaxFiles(1);
        upload.setUploadButton(button());
        upload.setDropLabel(new Span(getTranslation("import.upload.drop")));
        upload.setI18n(new ImportUploadTexts(this, megabytes));
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        upload.addAllFinishedListener(_ -> finish(show));
        add(
                new H2(getTranslation("import.upload")),
                new Paragraph(getTranslation("import.upload.hint", megabytes)),
                upload,
                refusal);
    }

    private NativeButton button() {
        var button = new NativeButton(getTranslation("import.upload.choose"));
        button.addClassNames("btn", "primary");
        return button;
    }

    /** Runs in a request thread without the lock of the UI, which must not be touched. */
    private void receive(UploadEvent event) throws IOException {
        var file = Files.createTempFile("beret-upload", ".table");
        try {
            copy(event.getInputStream(), file);
            outcome.set(new Outcome.Received(imports.receive(event.getFileName(), file, cohort.orElse(null))));
        } catch (BusinessRuleViolation refused) {
            outcome.set(new Outcome.Refused(refused));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Stores one byte more than the limit, enough to be refused; the rest is read and dropped. */
    private void copy(InputStream content, Path file) throws IOException {
        try (var target = Files.newOutputStream(file)) {
            var remaining = imports.maxFileSize() + 1;
            var buffer = new byte[1 << 16];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                var count = (int) Math.min(remaining, read);
                target.write(buffer, 0, count);
                remaining -= count;
            }
        }
    }

    private void finish(Consumer<ImportId> show) {
        switch (outcome.getAndSet(new Outcome.Nothing())) {
            case Outcome.Received(var id) -> show.accept(id);
            case Outcome.Refused(var why) -> refuse(getTranslation(why.messageKey(), why.values()));
            case Outcome.Nothing() -> refuse(getTranslation("import.upload.failed"));
        }
    }

    private void refuse(String text) {
        upload.clearFileList();
        refusal.show(text);
    }
}
