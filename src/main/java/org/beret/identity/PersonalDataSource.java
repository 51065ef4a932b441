package org.beret.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Port: the personal data that a module stores. Each module that stores some implements it; the module people collects
 * all implementations for the person's own page, the export and the erasure.
 */
public interface PersonalDataSource {

    /** The name of the section; {@code kept.<section>} is the key of the text that explains it. */
    String section();

    /** All rows about a person, by column name with plain values. */
    List<Map<String, @Nullable Object>> export(PersonId person);

    /** Whether the person alone is told, and their training centre is not. */
    default boolean isForThePersonAlone() {
        return false;
    }

    /** Deletes what identifies the person, such as free text about them; what is counted stays. */
    default void erase(PersonId person) {}
}
