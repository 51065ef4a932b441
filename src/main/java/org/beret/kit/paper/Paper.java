package org.beret.kit.paper;

import com.samskivert.mustache.Mustache;
import java.util.HashMap;
import java.util.Map;
import org.beret.kit.content.Teaching;
import org.beret.printing.Printing;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/** Prints a template of a kit, which is the same to the byte whenever it is printed. */
@Component
class Paper {

    private final Mustache.Compiler templates;
    private final Printing printing;
    private final Texts texts;

    Paper(Mustache.Compiler templates, Printing printing, Texts texts) {
        this.templates = templates;
        this.printing = printing;
        this.texts = texts;
    }

    /** The PDF of a template with what it shows beside the module itself. */
    byte[] pdf(String template, String title, Teaching teaching, Map<String, Object> shown) {
        var language = teaching.language();
        var model = new HashMap<String, Object>(shown);
        model.put("title", title);
        model.put("language", language.code());
        model.put("module", teaching.title());
        model.put(
                "version",
                texts.in(
                        language,
                        "kit.version",
                        teaching.course(),
                        teaching.version().number(),
                        teaching.version().digest().substring(0, 12)));
        model.put("text", (Mustache.Lambda) (fragment, out) -> out.write(texts.in(language, fragment.execute())));
        return printing.pdfWithoutTime(templates.loadTemplate(template).execute(model));
    }
}
