package org.beret.statistics.disclosure;

import java.util.List;
import java.util.Optional;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;

/**
 * Persons who are alike in everything that is counted, in every module and in every publication.
 *
 * @param states by publication and module: where they stand with it; empty if it is not assigned to them
 * @param readiness until when they are certified, and when they leave
 */
record PersonGroup(
        String gender,
        String category,
        String language,
        String centre,
        List<List<Optional<State>>> states,
        Readiness readiness,
        int persons) {

    PersonGroup(
            String gender,
            String category,
            String language,
            String centre,
            List<List<Optional<State>>> states,
            int persons) {
        this(gender, category, language, centre, states, new Readiness(0, 0, false), persons);
    }

    /** As many others who are like these in everything but this. */
    PersonGroup with(Readiness other, int number) {
        return new PersonGroup(gender, category, language, centre, states, other, number);
    }

    /**
     * On how many of the days of {@link ReadySuppression} these persons are certified, in which month they leave, and whether they are certified
     * then.
     */
    record Readiness(int days, int departure, boolean onDay) {}

    /** A module that was assigned in a month, and how far these persons are with it. */
    record State(int month, Stage stage) {

        boolean isIn(Period period) {
            var inMonth = Period.ofMonth(month);
            return List.of(inMonth, inMonth.whole(), inMonth.whole().whole(), Period.EVER)
                    .contains(period);
        }
    }

    String value(Breakdown breakdown) {
        return switch (breakdown) {
            case NONE -> "ALL";
            case GENDER -> gender;
            case CATEGORY -> category;
            case GENDER_AND_CATEGORY -> gender + " " + category;
            case LANGUAGE -> language;
            case CENTRE -> centre;
        };
    }

    Optional<State> state(int publication, int module) {
        return states.get(publication).get(module);
    }
}
