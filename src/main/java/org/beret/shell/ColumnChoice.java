package org.beret.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.WebStorage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which columns a file and a printed page have: a box to tick for each. The browser remembers what was chosen. */
public final class ColumnChoice extends NativeDetails {

    private static final String NONE = "-";

    private final String memory;
    private final Map<String, Input> boxes = new LinkedHashMap<>();

    /**
     * A choice in which every column is ticked.
     *
     * @param name of the table, under which the browser remembers the choice
     * @param columns titles by key, in order
     */
    public ColumnChoice(String name, Map<String, String> columns) {
        this.memory = "beret.columns." + name;
        setSummaryText(getTranslation("table.columns"));
        addClassName("fold");
        var list = new Div();
        list.addClassName("check-list");
        columns.forEach((key, title) -> list.add(box(name, key, title)));
        setContent(list);
    }

    /** The keys of the ticked columns. */
    public Set<String> chosen() {
        return boxes.entrySet().stream()
                .filter(box -> box.getValue().getElement().getProperty("checked", false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Ticks these columns and no other; keys that are not known are passed over. */
    public void choose(Set<String> keys) {
        boxes.forEach((key, box) -> box.getElement().setProperty("checked", keys.contains(key)));
    }

    private NativeLabel box(String name, String key, String title) {
        var box = new Input();
        box.setType("checkbox");
        box.setId("column-" + name + "-" + key);
        box.getElement().setProperty("checked", true);
        box.getElement().addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated()) {
                remember();
            }
        });
        boxes.put(key, box);
        var label = new NativeLabel();
        label.setFor(box);
        label.add(box, new Span(title));
        return label;
    }

    private void remember() {
        var chosen = String.join(",", chosen());
        WebStorage.setItem(memory, chosen.isEmpty() ? NONE : chosen);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        WebStorage.getItem(event.getUI(), WebStorage.Storage.LOCAL_STORAGE, memory, remembered -> {
            if (remembered != null) {
                choose(Arrays.stream(remembered.split(",")).collect(Collectors.toSet()));
            }
        });
    }
}
