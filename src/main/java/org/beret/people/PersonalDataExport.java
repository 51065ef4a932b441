package org.beret.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All personal data of a person: rows of column names and plain values, by section. A section's text has the key {@code
 * kept.<section>}.
 */
public record PersonalDataExport(Map<String, List<Map<String, @Nullable Object>>> sections) {

    /** The rows of a section; empty if there is none of this name. */
    public List<Map<String, @Nullable Object>> rows(String section) {
        var rows = sections.get(section);
        return rows == null ? List.of() : rows;
    }
}
