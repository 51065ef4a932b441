package org.beret.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.beret.shell.Refusal;

/** A button that sends one file to the server. The browser refuses files that are too large; the server reads no more than the limit either. */
class FileUpload extends Div {

    private static final int MEGABYTE = 1024 * 1024;

    private final Upload upload;
    private final int largest;
    private final AtomicReference<Optional<byte[]>> received = new AtomicReference<>(Optional.empty());

    /**
     * A button for files of these kinds.
     *
     * @param largest bytes
     * @param type key of the sentence that says which files can be sent
     * @param refusal shows why a file was not taken
     * @param take gets a file of at most one byte more than the limit, so that it can be refused
     */
    FileUpload(int largest, String[] endings, String type, Refusal refusal, Consumer<byte[]> take) {
        this.largest = largest;
        upload = new Upload(this::receive);
        upload.setMaxFileSize(largest);
        upload.setAcceptedFileExtensions(endings);
        upload.setMaxFiles(1);
        var button = new NativeButton(getTranslation("import.upload.choose"));
        button.addClassName("btn");
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(getTranslation("import.upload.drop")));
        upload.setI18n(texts(this, type, largest / MEGABYTE));
        upload.addFileRejectedListener(event -> refuse(refusal, event.getErrorMessage()));
        upload.addAllFinishedListener(_ -> finish(refusal, take));
        add(upload);
    }

    /** Runs in a request thread without the lock of the UI, which must not be touched. */
    private void receive(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            received.set(Optional.of(content.readNBytes(largest + 1)));
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void finish(Refusal refusal, Consumer<byte[]> take) {
        received.getAndSet(Optional.empty())
                .ifPresentOrElse(
                        file -> refusal.run(() -> take.accept(file)),
                        () -> refuse(refusal, getTranslation("import.upload.failed")));
        upload.clearFileList();
    }

    private void refuse(Refusal refusal, String text) {
        upload.clearFileList();
        refusal.show(text);
    }

    private static UploadI18N texts(Component screen, String type, int megabytes) {
        var texts = new UploadI18N();
        var choose = screen.getTranslation("import.upload.choose");
        var drop = screen.getTranslation("import.upload.drop");
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose));
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop));
        texts.setError(new UploadI18N.Error()
                .setTooManyFiles(screen.getTranslation("import.upload.one"))
                .setFileIsTooBig(screen.getTranslation("paper.refused.size", megabytes))
                .setIncorrectFileType(screen.getTranslation(type)));
        var failed = screen.getTranslation("import.upload.failed");
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(screen.getTranslation("import.upload.sending"))
                        .setProcessing(screen.getTranslation("import.upload.sending"))
                        .setStalled(screen.getTranslation("import.upload.waiting"))
                        .setHeld(screen.getTranslation("import.upload.waiting")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(failed)
                        .setUnexpectedServerError(failed)
                        .setForbidden(failed)));
        return texts;
    }
}
