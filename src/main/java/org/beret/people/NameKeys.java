package org.beret.people;

import jakarta.persistence.Embeddable;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.shared.Collation;
import org.beret.shared.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * What lists search and sort by, as columns of {@code people_person} beside the name: text folded by
 * {@link SearchText}, and a key for each {@link Collation}.
 */
@Embeddable
class NameKeys {

    /** The columns in the order of {@link #bind}. */
    static final String NAMES = "search_text, sort_key, sort_key_es";

    static final int COUNT = 3;

    private static final int LONGEST_SEARCH_TEXT = 1000;

    private String searchText = "";
    private byte @Nullable [] sortKey;
    private byte @Nullable [] sortKeyEs;

    protected NameKeys() {}

    /** Family and given name in either order, e-mail address and service number; all empty once a person is erased. */
    static NameKeys of(String familyName, String givenName, @Nullable String email, @Nullable String serviceNumber) {
        var keys = new NameKeys();
        var text = Stream.of(familyName + givenName, givenName + familyName, email, serviceNumber)
                .map(part -> part == null ? "" : SearchText.folded(part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        keys.searchText = text.substring(0, Math.min(text.length(), LONGEST_SEARCH_TEXT));
        keys.sortKey = Collation.ROOT.key(familyName, givenName);
        keys.sortKeyEs = Collation.SPANISH.key(familyName, givenName);
        return keys;
    }

    /** Sets {@value #COUNT} parameters of a statement, from this one. */
    void bind(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, searchText);
        statement.setBytes(first + 1, sortKey);
        statement.setBytes(first + 2, sortKeyEs);
    }

    /** As the database compares them; without keys first. */
    int compareTo(NameKeys other, Collation collation) {
        return Arrays.compareUnsigned(key(collation), other.key(collation));
    }

    private byte @Nullable [] key(Collation collation) {
        return switch (collation) {
            case ROOT -> sortKey;
            case SPANISH -> sortKeyEs;
        };
    }
}
