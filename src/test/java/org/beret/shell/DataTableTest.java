package org.beret.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataTableTest {

    private final DataTable<Row> table = new DataTable<>("Rows");

    private record Row(String name, OptionalDouble number) {}

    @BeforeEach
    void threeRowsOfWhichOneHidesItsNumber() {
        table.text("Name", Row::name)
                .sortedBy(Comparator.comparing(Row::name))
                .number("Number", row -> String.valueOf(row.number()))
                .sortedByNumber(Row::number)
                .text("Plain", Row::name);
        table.setRows(List.of(
                new Row("b", OptionalDouble.empty()),
                new Row("c", OptionalDouble.of(2)),
                new Row("a", OptionalDouble.of(10))));
    }

    @Test
    void rowsStandAsTheyWereSetUntilTheReaderSorts() {
        assertThat(names()).containsExactly("b", "c", "a");
        assertThat(below(table, NativeButton.class))
                .extracting(NativeButton::getText)
                .containsExactly("Name", "Number");
    }

    @Test
    void eachChoiceOfAColumnTurnsTheOrderAndTheThirdEndsIt() {
        sortBy("Name");
        assertThat(names()).containsExactly("a", "b", "c");
        assertThat(sorted()).containsExactly("ascending", "", "");

        sortBy("Name");
        assertThat(names()).containsExactly("c", "b", "a");
        assertThat(sorted()).containsExactly("descending", "", "");

        sortBy("Name");
        assertThat(names()).containsExactly("b", "c", "a");
        assertThat(sorted()).containsExactly("", "", "");
    }

    @Test
    void whatHasNoNumberComesLastEitherWay() {
        sortBy("Number");
        assertThat(names()).containsExactly("c", "a", "b");

        sortBy("Number");
        assertThat(names()).containsExactly("a", "c", "b");
    }

    @Test
    void anotherColumnBeginsAscendingAndNewRowsKeepTheOrder() {
        sortBy("Name");
        sortBy("Name");
        sortBy("Number");
        assertThat(sorted()).containsExactly("", "ascending", "");

        table.setRows(List.of(new Row("y", OptionalDouble.of(2)), new Row("x", OptionalDouble.of(1))));
        assertThat(names()).containsExactly("x", "y");
    }

    private void sortBy(String title) {
        var head = below(table, NativeButton.class)
                .filter(button -> button.getText().equals(title))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(head, new ClickEvent<>(head));
    }

    private List<String> sorted() {
        return below(table, NativeTableHeaderCell.class)
                .filter(cell -> "col".equals(cell.getElement().getAttribute("scope")))
                .map(cell -> Objects.requireNonNullElse(cell.getElement().getAttribute("aria-sort"), ""))
                .toList();
    }

    /** The row heads of the body. */
    private List<String> names() {
        return below(table, NativeTableBody.class)
                .flatMap(body -> body.getElement().getChildren())
                .map(row -> row.getChild(0).getTextRecursively())
                .toList();
    }

    private static <C extends Component> Stream<C> below(Component parent, Class<C> type) {
        return parent.getChildren()
                .flatMap(child -> type.isInstance(child) ? Stream.of(type.cast(child)) : below(child, type));
    }
}
