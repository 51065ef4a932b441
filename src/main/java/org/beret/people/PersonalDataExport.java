package org.beret.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about a person: sections by name, each with rows of names and plain values. The text of a section is
 * {@code kept.<name>}.
 */
public record PersonalDataExport(Map<String, List<Map<String, @Nullable Object>>> sections) {

    /** The rows of a section; none if there is no such section. */
    public List<Map<String, @Nullable Object>> rows(String section) {
        var rows = sections.get(section);
        return rows == null ? List.of() : rows;
    }
}
