package org.beret.cohorts.calendar;

import java.util.ArrayList;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.ProgressTable;
import org.beret.cohorts.calendar.CalendarFile.Day;
import org.beret.shared.UnknownId;
import org.beret.texts.TextsIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days and sessions of a cohort of the signed-in person's centre, without names of people. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class CohortCalendar {

    private final Cohorts cohorts;
    private final ProgressTable table;
    private final ObjectProvider<CalendarSessions> sessions;

    CohortCalendar(Cohorts cohorts, ProgressTable table, ObjectProvider<CalendarSessions> sessions) {
        this.cohorts = cohorts;
        this.table = table;
        this.sessions = sessions;
    }

    /**
     * Due dates, departure and sessions as a calendar file (RFC 5545).
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public byte[] of(CohortId id, TextsIn texts) {
        var cohort = cohorts.overview(id);
        var days = new ArrayList<Day>();
        table.columns(id)
                .forEach(column -> column.dueOn().ifPresent(day -> {
                    var module = column.module();
                    var due = texts.text("calendar.due-of", module.title().in(texts.language()), cohort.name());
                    days.add(new Day(id + "-" + module.id(), day, due));
                }));
        cohort.details()
                .departureOn()
                .ifPresent(day ->
                        days.add(new Day(id + "-departure", day, texts.text("calendar.departure", cohort.name()))));
        return CalendarFile.of(
                days,
                sessions.stream()
                        .flatMap(source -> source.of(id, texts).stream())
                        .toList());
    }
}
