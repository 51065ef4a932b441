package org.beret.cohorts.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortsNavigation;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressFilter.Order;
import org.beret.cohorts.ProgressRow;
import org.beret.cohorts.ProgressTable;
import org.beret.cohorts.ui.ProgressColumns.Shown;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Trainees by modules, fetched page by page while one scrolls. On a phone the browser shows one column of cards in place of
 * the columns, from the same rows.
 */
class ProgressGrid extends Grid<ProgressRow> {

    /** Up to this many rows the grid is as high as its rows; above, it scrolls within a fixed height. */
    private static final int ALL_SHOWN = 25;

    private static final int PAGE = 50;

    private static final String PILLS = """
            <span class="pills">${JSON.parse(item.pills).map(pill => html`<span class="pill ${pill.mood}">${pill.text}</span>`)}</span>
            <span class="small muted">${item.note}</span>""";

    private static final String PERSON = """
            <a href="${item.address}">${item.name}</a><span class="small muted">${item.about}</span>""";

    private static final String CARD = "<div class=\"stack-tight\">" + PERSON + """
            </div><dl>${JSON.parse(item.modules).map(module => html`<dt>${module.title}</dt><dd><span class="pills">
            ${module.pills.map(pill => html`<span class="pill ${pill.mood}">${pill.text}</span>`)}</span>
            <span class="small muted">${module.note}</span></dd>`)}</dl>""";

    /** The browser decides by its width which columns it shows, and decides anew when it is turned. */
    private static final String BY_WIDTH = """
            const phone = matchMedia('(max-width: 45rem)');
            const show = () => this.querySelectorAll('vaadin-grid-column').forEach((column, place, all) => {
              column.hidden = phone.matches !== (place === all.length - 1);
            });
            phone.addEventListener('change', show);
            show();""";

    private final ProgressTable table;
    private final CohortId cohort;
    private final ProgressColumns columns;
    private ProgressFilter filter;

    ProgressGrid(ProgressTable table, CohortId cohort, String name, ProgressFilter filter, ProgressColumns columns) {
        super(PAGE);
        this.table = table;
        this.cohort = cohort;
        this.columns = columns;
        this.filter = filter;
        addClassName("table");
        setAriaLabel(name);
        addTrainee();
        columns.shown().forEach(this::add);
        addColumn(card())
                .setKey("card")
                .setHeader(getTranslation("cohort.trainee"))
                .setFlexGrow(1);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateText(getTranslation("cohort.filter.nobody"));
        setDataProvider(new CallbackDataProvider<>(
                query -> table.page(cohort, this.filter, query.getOffset(), query.getLimit()).stream(),
                _ -> table.size(cohort, this.filter)));
        getElement().executeJs(BY_WIDTH);
        sort(sortOrder(filter.order()));
    }

    ProgressFilter filter() {
        return filter;
    }

    /** Calls back when somebody sorts by another column. */
    void onOrder(Consumer<Order> listener) {
        addSortListener(event -> {
            if (event.isFromClient()) {
                var order = event.getSortOrder().stream()
                        .findFirst()
                        .map(ProgressGrid::order)
                        .orElseGet(Order::byName);
                filter = filter.in(order);
                listener.accept(order);
            }
        });
    }

    /** Shows whom this filter finds; says how many they are. */
    final int show(ProgressFilter wanted) {
        filter = wanted;
        var found = table.size(cohort, filter);
        setAllRowsVisible(found <= ALL_SHOWN);
        getDataProvider().refreshAll();
        var totals = columns.totals(filter).iterator();
        columns.shown()
                .forEach(column ->
                        Objects.requireNonNull(getColumnByKey(column.key())).setFooter(totals.next()));
        return found;
    }

    private void addTrainee() {
        addColumn(LitRenderer.<ProgressRow>of("<div class=\"stack-tight\">" + PERSON + "</div>")
                        .withProperty("address", this::address)
                        .withProperty("name", ProgressRow::listName)
                        .withProperty("about", this::about))
                .setKey("name")
                .setHeader(getTranslation("cohort.trainee"))
                .setSortable(true)
                .setFrozen(true)
                .setFlexGrow(1)
                .setWidth("220px")
                .setFooter(getTranslation("cohort.totals"));
    }

    private void add(Shown column) {
        addColumn(LitRenderer.<ProgressRow>of("<div class=\"stack-tight\">" + PILLS + "</div>")
                        .withProperty(
                                "pills", row -> column.words().apply(row).json().toString())
                        .withProperty("note", row -> column.words().apply(row).note()))
                .setKey(column.key())
                .setHeader(column.title())
                .setSortable(column.sortable())
                .setTextAlign(ColumnTextAlign.START)
                .setFlexGrow(1)
                .setWidth("190px");
    }

    private LitRenderer<ProgressRow> card() {
        return LitRenderer.<ProgressRow>of(CARD)
                .withProperty("address", this::address)
                .withProperty("name", ProgressRow::listName)
                .withProperty("about", this::about)
                .withProperty("modules", row -> inCard(row).toString());
    }

    /** As text: the interface cannot send records that only this package sees. */
    private ArrayNode inCard(ProgressRow row) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var column : columns.shown()) {
            var words = column.words().apply(row);
            array.addObject()
                    .put("title", column.title())
                    .put("note", words.note())
                    .set("pills", words.json());
        }
        return array;
    }

    private String address(ProgressRow row) {
        return CohortsNavigation.trainee(cohort, row.person());
    }

    private String about(ProgressRow row) {
        var about = new ArrayList<String>();
        row.serviceNumber().ifPresent(about::add);
        row.about().category().ifPresent(category -> about.add(getTranslation("category." + category.name())));
        if (row.suspended()) {
            about.add(getTranslation("cohort.suspended"));
        }
        return String.join(" · ", about);
    }

    private static Order order(GridSortOrder<ProgressRow> sorted) {
        var descending = sorted.getDirection() == SortDirection.DESCENDING;
        return ProgressAddress.order(
                (descending ? "-" : "") + sorted.getSorted().getKey());
    }

    private List<GridSortOrder<ProgressRow>> sortOrder(Order order) {
        return Optional.ofNullable(getColumnByKey(ProgressAddress.key(order)))
                .map(column -> new GridSortOrder<>(
                        column, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .map(List::of)
                .orElse(List.of());
    }
}
