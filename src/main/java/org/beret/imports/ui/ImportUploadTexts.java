package org.beret.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** The translated texts of the upload component. */
class ImportUploadTexts extends UploadI18N {

    ImportUploadTexts(Component screen, long megabytes) {
        var choose = screen.getTranslation("import.upload.choose");
        var drop = screen.getTranslation("import.upload.drop");
        setAddFiles(new AddFiles().setOne(choose).setMany(choose));
        setDropFiles(new DropFiles().setOne(drop).setMany(drop));
        setError(new UploadI18N.Error()
                .setTooManyFiles(screen.getTranslation("import.upload.one"))
                .setFileIsTooBig(screen.getTranslation("import.refused.too-large", 0, megabytes))
                .setIncorrectFileType(screen.getTranslation("import.upload.type")));
        var failed = screen.getTranslation("import.upload.failed");
        setUploading(new Uploading()
                .setStatus(new Uploading.Status()
                        .setConnecting(screen.getTranslation("import.upload.sending"))
                        .setProcessing(screen.getTranslation("import.upload.sending"))
                        .setStalled(screen.getTranslation("import.upload.waiting"))
                        .setHeld(screen.getTranslation("import.upload.waiting")))
                .setRemainingTime(new Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new Uploading.Error()
                        .setServerUnavailable(failed)
                        .setUnexpectedServerError(failed)
                        .setForbidden(failed)));
        setFile(new File()
                .setRetry(screen.getTranslation("import.upload.retry"))
                .setRemove(screen.getTranslation("import.upload.remove"))
                .setStart(screen.getTranslation("import.upload.start")));
    }
}
