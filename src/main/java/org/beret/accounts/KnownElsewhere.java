package org.beret.accounts;

import java.util.List;
import java.util.Optional;
import org.beret.shared.Language;

/**
 * What the screens of accounts show of things that other application modules know. Each module that knows some implements it,
 * so that accounts depend on nobody.
 */
public interface KnownElsewhere {

    /**
     * A way from a person to another screen about them.
     *
     * @param key of the text of the link, which takes the name of what it leads to
     */
    record Way(String address, String key, String name) {}

    /** Where else the signed-in person finds this trainee of their centre. */
    default List<Way> ways(PersonId trainee) {
        return List.of();
    }

    /** What the audit trail calls something that an act was about, where a reader would not know it by its id. */
    default Optional<String> name(String act, String detail, Language language) {
        return Optional.empty();
    }
}
