package org.beret.cohorts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.cohorts.CertificatesToRenew.Renewal;
import org.beret.cohorts.CohortDetails;
import org.beret.cohorts.CohortFigures;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.ui.Tasks.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasksTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 29);

    @ParameterizedTest
    @CsvSource({"0, true", "14, true", "15, false", "-1, false"})
    void whoIsNotDoneIsNamedWhenTheDepartureIsNear(int days, boolean named) {
        var tasks = Tasks.of(List.of(cohort(days, new CohortFigures(3, 1, 0, 0, 2, 0, 0, 0, 3))), Map.of());

        assertThat(tasks).extracting(Task::key).isEqualTo(named ? List.of("overview.departure") : List.of());
    }

    @Test
    void aCohortThatIsDoneIsLeftInPeaceEvenOnTheDayOfDeparture() {
        assertThat(Tasks.of(List.of(cohort(0, new CohortFigures(3, 3, 0, 0, 0, 0, 0, 0, 3))), Map.of()))
                .isEmpty();
    }

    @Test
    void everythingElseIsNamedByHowPressingItIs() {
        var cohort = cohort(90, new CohortFigures(9, 1, 2, 3, 1, 4, 5, 6, 9));

        assertThat(Tasks.of(List.of(cohort), Map.of(cohort.id(), new Renewal(7, 8, 0))))
                .extracting(Task::key, Task::people)
                .containsExactly(
                        tuple("overview.stuck", 3),
                        tuple("overview.late", 2),
                        tuple("overview.expired", 8),
                        tuple("overview.expiring", 7),
                        tuple("overview.undelivered", 6),
                        tuple("overview.unreached", 5),
                        tuple("overview.idle", 4));
    }

    private static CohortOverview cohort(int days, CohortFigures figures) {
        var details = new CohortDetails("Group", Optional.empty(), "", Optional.of(TODAY.plusDays(days)));
        return new CohortOverview(CohortId.next(), details, TODAY, 0, false, figures);
    }
}
