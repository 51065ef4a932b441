package org.beret.shell;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;

/** Tells a reader that a module lacks their language, and in which one they read it. */
public final class OtherLanguage extends Paragraph {

    private OtherLanguage(Language wanted, Language read) {
        super();
        setText(getTranslation("module.other-language", wanted.nameIn(getLocale()), read.nameIn(getLocale())));
        addClassName("notice");
    }

    /** Nothing if somebody who reads in this order reads their first language. */
    public static Optional<OtherLanguage> of(ReadingOrder reader, Language read) {
        return read == reader.first() ? Optional.empty() : Optional.of(new OtherLanguage(reader.first(), read));
    }
}
