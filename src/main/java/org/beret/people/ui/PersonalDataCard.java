package org.beret.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.function.Supplier;
import org.beret.people.PersonalDataExport;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.texts.Countries;
import org.jspecify.annotations.Nullable;

/** Personal data on the screen: the record in words, of every other section the number of rows, and all as a file. */
class PersonalDataCard extends Div {

    private static final String ACCOUNT = "account";

    /** The number of the person in this system says nothing to anybody; the file has it. */
    private static final String NUMBER = "id";

    private final Countries countries;

    PersonalDataCard(PersonalDataExport file, Countries countries, Supplier<PersonalDataExport> download) {
        this.countries = countries;
        addClassNames("card", "stack");
        add(new Paragraph(getTranslation("kept.about")));
        for (Map<String, @Nullable Object> row : file.rows(ACCOUNT)) {
            add(account(row));
        }
        var others = new UnorderedList();
        file.sections().forEach((name, rows) -> {
            if (!name.equals(ACCOUNT)) {
                others.add(new ListItem(getTranslation("kept." + name, rows.size())));
            }
        });
        var link = new Anchor(
                JsonDownload.of(download, getTranslation("file.personal-data")), getTranslation("kept.download"));
        link.addClassName("btn");
        add(others, new Div(link));
    }

    private DescriptionList account(Map<String, @Nullable Object> row) {
        var list = new DescriptionList();
        list.addClassName("facts");
        row.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty() && !name.equals(NUMBER)) {
                list.add(
                        new Term(getTranslation("kept.account." + name)),
                        new Description(text(name, value.toString())));
            }
        });
        return list;
    }

    private String text(String name, String value) {
        return switch (name) {
            case "gender", "category", "role" -> getTranslation(name + "." + value);
            case "country_code" -> countries.name(new CountryCode(value), Language.of(getLocale()));
            case "language", "second_language" ->
                Language.ofCode(value).map(PersonalDataCard::ownName).orElse(value);
            case "suspended", "has_password" -> getTranslation("kept." + value);
            default -> value;
        };
    }

    private static String ownName(Language language) {
        return language.nameIn(language.locale());
    }
}
