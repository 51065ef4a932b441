package org.beret.shell;

import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which column of a table its reader sorts: each choice of the same column goes from ascending to descending to none. */
final class SortedColumn {

    private static final String STATE = "aria-sort";

    private final Runnable whenChanged;
    private @Nullable Element head;
    private int index;
    private boolean descending;

    SortedColumn(Runnable whenChanged) {
        this.whenChanged = whenChanged;
    }

    Optional<Integer> column() {
        return Optional.ofNullable(head).map(_ -> index);
    }

    boolean descending() {
        return descending;
    }

    /** @param cell the head of the column, which says how it is sorted */
    void choose(int column, Element cell) {
        var again = cell.equals(head);
        if (head != null) {
            head.removeAttribute(STATE);
        }
        head = again && descending ? null : cell;
        index = column;
        descending = again && !descending;
        if (head != null) {
            head.setAttribute(STATE, descending ? "descending" : "ascending");
        }
        whenChanged.run();
    }
}
