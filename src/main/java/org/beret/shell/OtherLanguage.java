package org.beret.learning.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.beret.catalogue.CourseModule;
import org.beret.shared.Language;

/** Tells a reader that a module lacks their language, and in which one they read it. */
class OtherLanguage extends Paragraph {

    private OtherLanguage(Language wanted, Language read) {
        super();
        setText(getTranslation("module.other-language", name(wanted), name(read)));
        addClassName("notice");
    }

    /** Nothing if the module has the language. */
    static Optional<OtherLanguage> of(CourseModule module, Language wanted) {
        var read = module.readIn(wanted);
        return read == wanted ? Optional.empty() : Optional.of(new OtherLanguage(wanted, read));
    }

    private String name(Language language) {
        return language.nameIn(getLocale());
    }
}
