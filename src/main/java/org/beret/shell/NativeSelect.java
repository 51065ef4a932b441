package org.beret.shell;

import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Function;
import org.beret.shared.BusinessRuleViolation;

/**
 * The browser's own select element over a list of items, with a label. Its first item is chosen, unless it is asked for:
 * {@link #unchosen}.
 */
public final class NativeSelect<T> extends NativeLabel {

    private final Element select = new Element("select");
    private final List<T> items;
    private final String label;

    public NativeSelect(String label, String id, List<T> items, Function<T, String> text) {
        super(label);
        this.items = List.copyOf(items);
        this.label = label;
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

    /** Begins with nothing chosen, for what is not to be guessed, such as anything about a person. */
    public NativeSelect<T> unchosen() {
        var nothing = new Element("option");
        nothing.setAttribute("value", "");
        nothing.setText(getTranslation("select.choose"));
        select.insertChild(0, nothing);
        select.setProperty("value", "");
        return this;
    }

    /** Chooses an item; one that is not offered changes nothing. */
    public NativeSelect<T> with(T item) {
        var index = items.indexOf(item);
        if (index >= 0) {
            select.setProperty("value", String.valueOf(index));
        }
        return this;
    }

    /**
     * The chosen item.
     *
     * @throws BusinessRuleViolation if nothing is chosen
     */
    public T value() {
        var chosen = select.getProperty("value", "");
        if (chosen.isEmpty()) {
            throw new BusinessRuleViolation("select.missing", label);
        }
        return items.get(Integer.parseInt(chosen));
    }

    /** As it is written above the list. */
    public String label() {
        return label;
    }
}
