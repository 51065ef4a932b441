package org.beret.shell;

import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Function;

/** The browser's own select element over a list of items, with a label. */
public final class NativeSelect<T> extends NativeLabel {

    private final Element select = new Element("select");
    private final List<T> items;

    public NativeSelect(String label, String id, List<T> items, Function<T, String> text) {
        super(label);
        this.items = List.copyOf(items);
        select.setAttribute("id", id);
        for (var index = 0; index < items.size(); index++) {
            var option = new Element("option");
            option.setAttribute("value", String.valueOf(index));
            option.setText(text.apply(items.get(index)));
            select.appendChild(option);
        }
        select.setProperty("value", "0");
        select.addPropertyChangeListener("value", "change", _ -> {});
        setFor(id);
        getElement().appendChild(select);
    }

    public NativeSelect<T> with(T item) {
        select.setProperty("value", String.valueOf(Math.max(0, items.indexOf(item))));
        return this;
    }

    public T value() {
        return items.get(Integer.parseInt(select.getProperty("value", "0")));
    }
}
