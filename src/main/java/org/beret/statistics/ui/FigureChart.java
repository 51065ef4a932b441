package org.beret.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Server side of the web component in {@code frontend/figure-chart.ts}. Every chart stands beside a table with the same data; the chart
 * library is loaded when the chart becomes visible.
 */
@Tag("beret-chart")
@JsModule("./figure-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
class FigureChart extends Component {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FigureChart(String label, ObjectNode data) {
        getElement().setAttribute("label", label);
        getElement().setPropertyJson("data", data);
    }

    /** The value of a country on the map, 0 to 100 or empty if it is suppressed, and what is said of it. */
    record Place(String code, OptionalLong value, String text) {}

    /**
     * A world map.
     *
     * @param without the text for a country without a value
     */
    static FigureChart map(String label, String without, List<Place> places) {
        var data = JSON.objectNode().put("kind", "map").put("without", without);
        var values = data.putArray("values");
        places.forEach(place -> values.addObject()
                .put("code", place.code())
                .put("value", boxed(place.value()))
                .put("text", place.text()));
        return new FigureChart(label, data);
    }

    /** A series of bars; a suppressed value is a gap. */
    record Series(String name, List<OptionalLong> values) {}

    static FigureChart bars(String label, List<String> labels, List<Series> series) {
        var data = JSON.objectNode().put("kind", "bars");
        var names = data.putArray("labels");
        labels.forEach(names::add);
        var all = data.putArray("series");
        series.forEach(one -> {
            var values = all.addObject().put("name", one.name()).putArray("values");
            one.values().forEach(value -> values.add(boxed(value)));
        });
        return new FigureChart(label, data);
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
