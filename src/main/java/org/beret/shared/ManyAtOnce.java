package org.beret.shared;

import java.util.Collection;

/** The bound of an act on many people at once: it locks and writes all of them in one transaction while the browser waits. */
public final class ManyAtOnce {

    public static final int MOST = 5_000;

    private ManyAtOnce() {}

    /**
     * Returns the people.
     *
     * @throws BusinessRuleViolation if they are too many
     */
    public static <T, C extends Collection<T>> C checked(C people) {
        if (people.size() > MOST) {
            throw new BusinessRuleViolation("people.many.too-many", people.size(), MOST);
        }
        return people;
    }
}
