package org.beret.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A {@link PersonalDataSource} put together from its parts; whoever stores the rows reads and erases them with SQL of their own. */
public final class PersonalDataSection implements PersonalDataSource {

    private final String section;
    private final Rows rows;
    private final Consumer<PersonId> eraser;
    private final boolean forThePersonAlone;

    private PersonalDataSection(String section, Rows rows, Consumer<PersonId> eraser, boolean forThePersonAlone) {
        this.section = section;
        this.rows = rows;
        this.eraser = eraser;
        this.forThePersonAlone = forThePersonAlone;
    }

    /** All rows about a person. */
    @FunctionalInterface
    public interface Rows {
        List<Map<String, @Nullable Object>> of(PersonId person);
    }

    /** A section that the training centre is told, too, and of which erasure takes nothing. */
    public static PersonalDataSection of(String section, Rows rows) {
        return new PersonalDataSection(section, rows, _ -> {}, false);
    }

    public PersonalDataSection erasing(Consumer<PersonId> taking) {
        return new PersonalDataSection(section, rows, taking, forThePersonAlone);
    }

    public PersonalDataSection forThePersonAlone() {
        return new PersonalDataSection(section, rows, eraser, true);
    }

    @Override
    public String section() {
        return section;
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return rows.of(person);
    }

    @Override
    public boolean isForThePersonAlone() {
        return forThePersonAlone;
    }

    @Override
    public void erase(PersonId person) {
        eraser.accept(person);
    }
}
