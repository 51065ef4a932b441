package org.beret.cohorts.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.cohorts.CertificateStates;
import org.beret.cohorts.CertificatesToRenew.Renewal;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortOverview;
import org.beret.cohorts.OpenWork;
import org.beret.cohorts.ProgressFilter;
import org.beret.cohorts.ProgressFilter.Order;
import org.beret.cohorts.ProgressFilter.SortKey;
import org.beret.cohorts.ProgressFilter.State;
import org.beret.shell.Badge.Mood;

/** Derives the open tasks of a centre from the figures of its cohorts, most urgent kind first. */
final class Tasks {

    /** From so many days before a departure on, whoever is not done stands on the overview. */
    static final int DEPARTURE_IS_NEAR = 14;

    private Tasks() {}

    /**
     * Something to do.
     *
     * @param key of the sentence, which takes how many people and how many days
     * @param address of the screen that shows the people
     */
    record Task(Mood mood, String key, int people, long days, String cohort, String address) {}

    static List<Task> of(List<CohortOverview> cohorts, Map<CohortId, Renewal> renewals) {
        var tasks = new ArrayList<Task>();
        cohorts.forEach(cohort -> departure(cohort).ifPresent(tasks::add));
        cohorts.forEach(cohort ->
                add(tasks, cohort, Mood.BAD, "stuck", cohort.figures().stuck(), ProgressFilter.of(State.STUCK)));
        cohorts.forEach(
                cohort -> add(tasks, cohort, Mood.WARN, "late", cohort.figures().late(), ProgressFilter.late()));
        cohorts.forEach(cohort -> renewal(tasks, cohort, renewals.getOrDefault(cohort.id(), Renewal.NONE)));
        cohorts.forEach(cohort -> add(
                tasks,
                cohort,
                Mood.WARN,
                "undelivered",
                cohort.figures().undelivered(),
                ProgressFilter.of(State.UNDELIVERED)));
        cohorts.forEach(cohort -> add(
                tasks,
                cohort,
                Mood.PLAIN,
                "unreached",
                cohort.figures().unreached(),
                ProgressFilter.of(State.UNREACHED)));
        cohorts.forEach(cohort -> add(
                tasks, cohort, Mood.PLAIN, "idle", cohort.figures().idle(), ProgressFilter.of(State.NOTHING_ASSIGNED)));
        return tasks;
    }

    /** What other modules know of. */
    static List<Task> of(List<OpenWork.Work> open) {
        return open.stream()
                .map(work -> new Task(Mood.WARN, work.key(), work.count(), 0, "", work.address()))
                .toList();
    }

    private static Optional<Task> departure(CohortOverview cohort) {
        var notDone = cohort.figures().trainees() - cohort.figures().done();
        return cohort.daysToDeparture()
                .filter(days -> notDone > 0 && days >= 0 && days <= DEPARTURE_IS_NEAR)
                .map(days -> new Task(
                        Mood.BAD,
                        "overview.departure",
                        notDone,
                        days,
                        cohort.name(),
                        ProgressAddress.of(cohort.id(), leastFirst())));
    }

    private static void renewal(List<Task> tasks, CohortOverview cohort, Renewal renewal) {
        add(tasks, cohort, Mood.BAD, "revoked", renewal.revoked(), ProgressFilter.of(CertificateStates.State.REVOKED));
        add(tasks, cohort, Mood.BAD, "expired", renewal.expired(), ProgressFilter.of(CertificateStates.State.EXPIRED));
        add(
                tasks,
                cohort,
                Mood.WARN,
                "expiring",
                renewal.expiring(),
                ProgressFilter.of(CertificateStates.State.EXPIRING));
    }

    private static void add(
            List<Task> tasks, CohortOverview cohort, Mood mood, String kind, int people, ProgressFilter filter) {
        if (people > 0) {
            tasks.add(new Task(mood, "overview." + kind, people, 0, cohort.name(), address(cohort.id(), filter)));
        }
    }

    private static String address(CohortId cohort, ProgressFilter filter) {
        return ProgressAddress.of(cohort, filter);
    }

    private static ProgressFilter leastFirst() {
        return ProgressFilter.EVERYBODY.in(new Order(SortKey.COMPLETED, Optional.empty(), false));
    }
}
