package org.beret.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an application module keeps about a person. Each module that keeps something implements it, so that everything is on
 * one page and in one file, and accounts depend on nobody.
 */
public interface PersonalDataSource {

    /** A word for the file; {@code kept.<name>} is the text that says what it is. */
    String section();

    /** Everything that is kept, as rows of names and plain values. */
    List<Map<String, @Nullable Object>> export(PersonId person);

    /** Takes away what would tell who the person was, such as what somebody wrote about them; what is counted stays. */
    default void erase(PersonId person) {}
}
