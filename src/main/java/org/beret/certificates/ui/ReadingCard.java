package org.beret.certificates.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.beret.certificates.elsewhere.CertificatesElsewhere.Reading;
import org.beret.shared.Language;
import org.beret.shell.Refusal;
import org.beret.texts.Formats;

/** What a genuine certificate of another installation says, and the button that accepts it. */
class ReadingCard extends Div {

    ReadingCard(Reading reading, Consumer<Boolean> accept) {
        addClassNames("card", "stack");
        var refusal = new Refusal();
        var button = new NativeButton(getTranslation("elsewhere.accept"), _ -> refusal.confirm(accept));
        button.addClassNames("btn", "primary");
        var modules = new UnorderedList();
        reading.modules()
                .forEach(module -> modules.add(new ListItem(module.title().in(Language.of(getLocale())))));
        add(
                new H2(getTranslation(
                        "elsewhere.genuine", reading.certificate().number().value())),
                facts(reading),
                new Paragraph(getTranslation("elsewhere.counts-for")),
                modules,
                new Paragraph(getTranslation("elsewhere.not-known", reading.issuer())),
                refusal,
                new Div(button));
    }

    private DescriptionList facts(Reading reading) {
        var certificate = reading.certificate();
        var list = new DescriptionList();
        list.addClassName("facts");
        add(list, "elsewhere.holder", certificate.holder().orElse("–"));
        add(list, "elsewhere.issuer", reading.issuer());
        add(list, "elsewhere.edition", Integer.toString(certificate.edition()));
        add(list, "certificate.issued", Formats.day(certificate.issuedAt(), getLocale()));
        add(list, "certificate.until", Formats.day(certificate.validUntil(), getLocale()));
        return list;
    }

    private void add(DescriptionList list, String key, String value) {
        list.add(new Term(getTranslation(key)), new Description(value));
    }
}
