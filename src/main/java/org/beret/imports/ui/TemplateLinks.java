package org.beret.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.beret.imports.ImportDownloads;
import org.beret.shared.Language;
import org.beret.tabular.TableFormat;

/** Links to empty lists in each language and format, the language of the interface first. */
class TemplateLinks extends UnorderedList {

    TemplateLinks(ImportDownloads downloads) {
        addClassName("links");
        var readersLanguage = Language.of(getLocale());
        add(readersLanguage, downloads);
        for (var language : Language.values()) {
            if (language != readersLanguage) {
                add(language, downloads);
            }
        }
    }

    private void add(Language language, ImportDownloads downloads) {
        for (var format : new TableFormat[] {TableFormat.XLSX, TableFormat.CSV}) {
            var name = format.name() + " (" + language.nameIn(language.locale()) + ")";
            var link = new Anchor(file(format, language, downloads), name);
            link.getElement().setAttribute("lang", language.code());
            add(new ListItem(link));
        }
    }

    private DownloadHandler file(TableFormat format, Language language, ImportDownloads downloads) {
        var name = getTranslation(language.locale(), "file.list") + "." + format.extension();
        return event -> {
            event.setFileName(name);
            event.setContentType(format.mediaType());
            downloads.writeTemplate(format, language, event.getOutputStream());
        };
    }
}
