package org.beret.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beret.statistics.disclosure.PersonGroup.State;
import org.junit.jupiter.api.Test;

/** Of a number of trainees and the assigned of modules nothing follows of fewer than five persons. */
class TraineeSuppressionTest {

    @Test
    void nobodyIsToldOfWhenEverybodyHasEveryModule() {
        assertThat(mayShow(group("WOMAN", true, true, 20), group("OTHER", true, true, 30)))
                .isTrue();
    }

    @Test
    void fewWhoLackAModuleHideTheNumber() {
        assertThat(mayShow(group("OTHER", true, true, 30), group("OTHER", false, true, 4)))
                .isFalse();
        assertThat(mayShow(
                        group("OTHER", true, true, 30),
                        group("OTHER", false, true, 5),
                        group("OTHER", false, false, 5)))
                .isTrue();
    }

    /** Each module is assigned to all but twenty; the women of one and the men of the other leave four. */
    @Test
    void fewWhoAreLeftByTheWomenOfOneModuleAndTheMenOfAnotherHideTheNumber() {
        var most = new ArrayList<>(List.of(group("WOMAN", true, false, 18), group("OTHER", false, true, 18)));
        most.addAll(List.of(group("WOMAN", true, true, 20), group("OTHER", true, true, 20)));
        most.add(group("WOMAN", false, false, 4));
        assertThat(mayShow(most.toArray(PersonGroup[]::new))).isFalse();

        most.add(group("WOMAN", false, false, 1));
        assertThat(mayShow(most.toArray(PersonGroup[]::new))).isTrue();
    }

    private static boolean mayShow(PersonGroup... groups) {
        return Figure.trainees(List.of(groups)).isPresent();
    }

    private static PersonGroup group(String gender, boolean first, boolean second, int persons) {
        return new PersonGroup(gender, "FORMED", "en", "A", List.of(List.of(state(first), state(second))), persons);
    }

    private static Optional<State> state(boolean assigned) {
        return assigned ? Optional.of(new State(202601, Stage.READING)) : Optional.empty();
    }
}
