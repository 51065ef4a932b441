package org.beret.certificates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.beret.certificates.elsewhere.UploadedCode;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shell.Refusal;
import org.beret.shell.TextArea;

/** Where the code of a certificate from another installation is pasted, or its file sent. */
class CodeForm extends Div {

    private static final int LONGEST = 12_000;
    private static final String[] ENDINGS = {".pdf", ".jwt", ".txt"};

    CodeForm(Consumer<String> read) {
        addClassNames("card", "stack");
        var refusal = new Refusal();
        var code = new TextArea(getTranslation("elsewhere.code"), "elsewhere-code", LONGEST);
        var verify =
                new NativeButton(getTranslation("elsewhere.verify"), _ -> refusal.run(() -> read.accept(code.value())));
        verify.addClassNames("btn", "primary");
        var upload = new FileUpload(
                UploadedCode.LARGEST, ENDINGS, "elsewhere.upload.type", refusal, file -> read.accept(text(file)));
        add(
                new H2(getTranslation("elsewhere.form")),
                new Paragraph(getTranslation("elsewhere.form.about")),
                code,
                refusal,
                new Div(verify),
                new Paragraph(getTranslation("elsewhere.upload")),
                upload);
    }

    private static String text(byte[] file) {
        if (file.length > UploadedCode.LARGEST) {
            throw new BusinessRuleViolation("paper.refused.size", 1);
        }
        return UploadedCode.in(file);
    }
}
