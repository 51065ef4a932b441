package org.beret.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollPaceTest {

    private final PollPace pace = new PollPace(7);

    @Test
    void anIdlePollerAsksMoreAndMoreSeldom() {
        assertThat(runsThatAsk(40, false)).containsExactly(0, 2, 6, 14, 22, 30, 38);
    }

    @Test
    void whileThereIsWorkItAsksEveryTime() {
        assertThat(runsThatAsk(3, true)).containsExactly(0, 1, 2);
    }

    @Test
    void workBringsItBackAtOnce() {
        runsThatAsk(40, false);
        while (!pace.isDue()) {
            // It rests.
        }
        pace.found(true);

        assertThat(runsThatAsk(3, true)).containsExactly(0, 1, 2);
    }

    private List<Integer> runsThatAsk(int runs, boolean work) {
        var asked = new ArrayList<Integer>();
        for (var run = 0; run < runs; run++) {
            if (pace.isDue()) {
                asked.add(run);
                pace.found(work);
            }
        }
        return asked;
    }
}
