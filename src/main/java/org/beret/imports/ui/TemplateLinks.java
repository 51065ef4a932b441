package org.beret.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Locale;
import org.beret.imports.Imports;
import org.beret.shared.Language;
import org.beret.tabular.TableFormat;

/** Empty lists to download, in each language and format; the reader's own language first. */
class TemplateLinks extends UnorderedList {

    TemplateLinks(Imports imports) {
        addClassName("links");
        var readersLanguage = Language.of(getLocale());
        add(readersLanguage, imports);
        for (var language : Language.values()) {
            if (language != readersLanguage) {
                add(language, imports);
            }
        }
    }

    private void add(Language language, Imports imports) {
        for (var format : new TableFormat[] {TableFormat.XLSX, TableFormat.CSV}) {
            var name = format.name() + " (" + language.locale().getDisplayLanguage(language.locale()) + ")";
            var link = new Anchor(file(format, language, imports), name);
            link.getElement().setAttribute("lang", language.code());
            add(new ListItem(link));
        }
    }

    private static DownloadHandler file(TableFormat format, Language language, Imports imports) {
        return event -> {
            event.setFileName("beret-" + language.code().toLowerCase(Locale.ROOT) + "." + format.extension());
            event.setContentType(format.mediaType());
            imports.writeTemplate(format, language, event.getOutputStream());
        };
    }
}
