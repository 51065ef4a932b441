package org.beret.kit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.text.NumberFormat;
import org.beret.kit.KitNavigation;
import org.beret.kit.KitOrder;
import org.beret.kit.KitState;
import org.beret.kit.Kits;
import org.beret.shell.ProgressBar;

/** The kit in one language: has it made, shows how far it is, and offers the file. */
class KitCard extends Div {

    private static final double MEGABYTE = 1_000_000;

    private final KitOrder order;
    private final Kits kits;
    private final SerializableConsumer<UI> begun;
    private final Div state = new Div();
    private KitState shown;

    KitCard(KitOrder order, Kits kits, SerializableConsumer<UI> begun) {
        this.order = order;
        this.kits = kits;
        this.begun = begun;
        this.shown = kits.state(order);
        addClassNames("card", "stack");
        state.addClassName("stack-tight");
        state.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("kit.in", order.language().nameIn(getLocale()))), state);
    }

    boolean goesOn() {
        return shown.goesOn();
    }

    /** Whoever is on a button stays there while other kits go on. */
    void show() {
        var now = kits.state(order);
        if (state.getChildren().findAny().isPresent() && now.equals(shown)) {
            return;
        }
        shown = now;
        state.removeAll();
        switch (shown.stage()) {
            case NONE -> state.add(new Paragraph(getTranslation("kit.none")), make());
            case WAITING -> state.add(new Paragraph(getTranslation("kit.waiting")));
            case MAKING ->
                state.add(new ProgressBar(
                        shown.ready(), shown.files(), getTranslation("kit.making", shown.ready(), shown.files())));
            case DONE -> state.add(download());
            case FAILED -> state.add(new Paragraph(getTranslation("kit.failed")), make());
        }
    }

    private NativeButton make() {
        var language = order.language().nameIn(getLocale());
        var button = new NativeButton(getTranslation("kit.make", language), _ -> begin());
        button.addClassName("btn");
        return button;
    }

    private void begin() {
        kits.begin(order);
        getUI().ifPresent(begun);
    }

    private Anchor download() {
        var megabytes = NumberFormat.getNumberInstance(getLocale());
        megabytes.setMinimumFractionDigits(1);
        megabytes.setMaximumFractionDigits(1);
        var size = megabytes.format(Math.max(0.1, shown.bytes() / MEGABYTE));
        var file = new Anchor(KitNavigation.file(order), getTranslation("kit.download", shown.files(), size));
        file.setRouterIgnore(true);
        file.addClassNames("btn", "primary");
        return file;
    }
}
