package org.beret.tabular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of the sheets of a workbook in their order, and which of them one sees who opens it. */
final class SheetNames {

    private final Map<String, Boolean> isHidden = new LinkedHashMap<>();

    void add(String name, boolean hidden) {
        isHidden.putIfAbsent(name, hidden);
    }

    /** Those that are visible; all if none is. */
    List<String> visible() {
        var visible = those(false);
        return visible.isEmpty() ? those(true) : visible;
    }

    /** The others. */
    List<String> hidden() {
        return those(false).isEmpty() ? List.of() : those(true);
    }

    /** The one with this name, else the first visible one; nothing if there is no sheet. */
    Optional<String> chosen(@Nullable String name) {
        return isHidden.containsKey(name)
                ? Optional.ofNullable(name)
                : visible().stream().findFirst();
    }

    private List<String> those(boolean hidden) {
        var names = new ArrayList<String>();
        isHidden.forEach((name, isHiddenToo) -> {
            if (isHiddenToo == hidden) {
                names.add(name);
            }
        });
        return List.copyOf(names);
    }
}
