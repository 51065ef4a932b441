package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A chart beside a table that says the same, see {@code frontend/figure-chart.ts}. Its library is loaded when it is on screen. */
@Tag("beret-chart")
@JsModule("./figure-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
class FigureChart extends Component {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FigureChart(String label, ObjectNode data) {
        getElement().setAttribute("label", label);
        getElement().setPropertyJson("data", data);
    }

    /** One value of a country on the map, 0 to 100, and the words for it. */
    record Place(String code, String name, long value, String text) {}

    /** @param without what is said of a country without a value */
    static FigureChart map(String label, String without, List<Place> places) {
        var data = JSON.objectNode().put("kind", "map").put("without", without);
        var values = data.putArray("values");
        places.forEach(place -> values.addObject()
                .put("code", place.code())
                .put("name", place.name())
                .put("value", place.value())
                .put("text", place.text()));
        return new FigureChart(label, data);
    }

    /** Bars of one colour; a value that may not be shown is a gap. */
    record Series(String name, List<OptionalLong> values) {}

    static FigureChart bars(String label, List<String> labels, List<Series> series) {
        var data = JSON.objectNode().put("kind", "bars");
        var names = data.putArray("labels");
        labels.forEach(names::add);
        var all = data.putArray("series");
        series.forEach(one -> {
            var values = all.addObject().put("name", one.name()).putArray("values");
            one.values().forEach(value -> {
                if (value.isPresent()) {
                    values.add(value.getAsLong());
                } else {
                    values.addNull();
                }
            });
        });
        return new FigureChart(label, data);
    }
}
