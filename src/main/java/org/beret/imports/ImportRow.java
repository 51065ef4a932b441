package org.beret.imports;

import java.util.List;
import java.util.Optional;
import org.beret.identity.PersonId;

/**
 * A row of a list as it will be, or was, imported.
 *
 * @param number as the spreadsheet shows it
 * @param serviceNumber as the list has it
 * @param name as the list has it, family name first
 * @param person who it is; empty for somebody new before the import, and for a row that is refused
 * @param changes of the person; of somebody new, all that is known
 */
public record ImportRow(
        long number,
        Kind kind,
        String serviceNumber,
        String name,
        Optional<PersonId> person,
        List<FieldChange> changes,
        Optional<Decision> decision) {

    static final int LONGEST_NAME = 250;

    public ImportRow {
        changes = List.copyOf(changes);
        name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /**
     * A row in its list.
     *
     * @param position how many rows stand before it
     */
    public record Placed(ImportRow row, int position) {}

    /** What an import makes of a row. */
    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED,
        /** The number is known, but name and gender are not those of that person: somebody has to decide. */
        DOUBTFUL,
        /** It has problems and is left out. */
        REFUSED
    }

    /** What somebody decided about a doubtful row. */
    public enum Decision {
        /** It is the same person, whose details have changed. */
        SAME_PERSON,
        /** It is another person, or not known: the row is left out. */
        LEAVE_OUT
    }

    boolean isWrittenAsChange() {
        return kind == Kind.CHANGED || (kind == Kind.DOUBTFUL && decision.equals(Optional.of(Decision.SAME_PERSON)));
    }

    boolean isLeftOut() {
        return kind == Kind.REFUSED || (kind == Kind.DOUBTFUL && decision.equals(Optional.of(Decision.LEAVE_OUT)));
    }
}
