package org.beret.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.identity.CentreTime;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.learning.AttemptSummary;
import org.beret.learning.Enrolments;
import org.beret.learning.ModuleRecord;
import org.beret.learning.Training;
import org.beret.learning.supervision.QuizSupervision;
import org.beret.people.PersonLinks;
import org.beret.shared.Collation;
import org.beret.shared.SqlValues;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells on a person's page what they have learned, and links to their progress in each cohort of the centre. */
@Component
@Order(1)
class CohortLinks implements PersonLinks {

    private final Cohorts cohorts;
    private final CohortJoining joining;
    private final CertificateStateLookup certificates;
    private final JdbcClient jdbc;
    private final Enrolments enrolments;
    private final Training training;
    private final QuizSupervision supervision;
    private final CurrentPerson currentPerson;
    private final CentreTime time;

    CohortLinks(
            Cohorts cohorts,
            CohortJoining joining,
            CertificateStateLookup certificates,
            JdbcClient jdbc,
            Enrolments enrolments,
            Training training,
            QuizSupervision supervision,
            CurrentPerson currentPerson,
            CentreTime time) {
        this.cohorts = cohorts;
        this.joining = joining;
        this.certificates = certificates;
        this.jdbc = jdbc;
        this.enrolments = enrolments;
        this.training = training;
        this.supervision = supervision;
        this.currentPerson = currentPerson;
        this.time = time;
    }

    private record Found(CohortId id, String name, boolean closed, LocalDate departure) {}

    @Override
    @Transactional(readOnly = true)
    public List<Link> ofTrainee(PersonId trainee) {
        return cohorts(trainee).stream()
                .map(found ->
                        new Link(CohortsNavigation.trainee(found.id(), trainee), "person.progress-in", found.name()))
                .toList();
    }

    /** Those that go on first, the next departure first of these. */
    private List<Found> cohorts(PersonId trainee) {
        var names = Collation.of(currentPerson.require().language());
        return jdbc
                .sql("""
                        select c.id, c.name, c.closed_at, c.departure_on from cohorts_cohort c
                        join cohorts_member_view m on m.cohort_id = c.id
                        where m.person_id = :person and m.centre_id = :centre""")
                .param("person", trainee.value())
                .param("centre", currentPerson.requireCentre().value())
                .query((row, _) -> found(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Found::closed)
                        .thenComparing(Found::departure)
                        .thenComparing(names.comparing(Found::name)))
                .toList();
    }

    @Override
    public List<Link> ofMany() {
        return List.of(new Link(CohortsNavigation.REMIND_PEOPLE, "remind.people", ""));
    }

    @Override
    public List<Group> groups() {
        return cohorts.ofMyCentre().stream()
                .map(cohort -> new Group(cohort.name(), people -> joined(cohort.id(), people)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, String> certificateNumbers(Collection<PersonId> people) {
        return certificates.numbers(people);
    }

    private Joined joined(CohortId cohort, Collection<PersonId> people) {
        var joined = joining.join(cohort, people);
        return new Joined(
                joined.people().size(), () -> joining.takeBack(cohort, joined).size());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new CohortId(SqlValues.uuid(row, "id")),
                row.getString("name"),
                row.getObject("closed_at") != null,
                Optional.ofNullable(row.getObject("departure_on", LocalDate.class))
                        .orElse(LocalDate.MAX));
    }

    @Override
    public List<String> learned(PersonId trainee, TextsIn texts) {
        return enrolments.records(trainee).stream()
                .map(record -> texts.text("labelled", title(record, texts), learned(record, texts)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordLine> record(PersonId trainee, TextsIn texts) {
        return lines(trainee, enrolments.records(trainee), texts);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordLine> myRecord(TextsIn texts) {
        return lines(currentPerson.require().id(), training.records(), texts);
    }

    /** Cohorts, modules as far as they are known today, and the attempts at their quizzes. */
    private List<RecordLine> lines(PersonId trainee, List<ModuleRecord> modules, TextsIn texts) {
        var supervisors = supervision.supervisorsOf(ModuleRecord.attempts(modules));
        var lines = new ArrayList<RecordLine>();
        cohorts(trainee)
                .forEach(found -> lines.add(new RecordLine(
                        "cohort",
                        found.name(),
                        Optional.empty(),
                        Optional.of(found.departure()).filter(day -> !day.equals(LocalDate.MAX)),
                        Optional.empty(),
                        "")));
        for (var module : modules) {
            lines.add(new RecordLine(
                    "module",
                    title(module, texts),
                    Optional.of(time.dayOf(module.assignedAt())),
                    module.dueOn(),
                    module.completedAt().map(time::dayOf),
                    learned(module, texts)));
            module.attempts()
                    .forEach(attempt -> lines.add(
                            line(module, attempt, Optional.ofNullable(supervisors.get(attempt.id())), texts)));
        }
        return lines;
    }

    private RecordLine line(ModuleRecord module, AttemptSummary attempt, Optional<String> supervisor, TextsIn texts) {
        var points = attempt.points();
        var score = texts.text(
                attempt.resultKey(),
                points.earned(),
                points.most(),
                Formats.percent(points.halves(), 2L * points.most(), texts.locale()));
        var result = attempt.submittedAt().isEmpty()
                ? texts.text("trainee.under-way")
                : texts.text(attempt.passed() ? "record.passed" : "record.not-passed", score);
        return new RecordLine(
                "attempt",
                texts.text("labelled", title(module, texts), texts.text(attempt.nameKey(), attempt.number())),
                Optional.of(time.dayOf(attempt.startedAt())),
                Optional.empty(),
                attempt.submittedAt().map(time::dayOf),
                supervisor
                        .map(centre -> texts.text("record.supervised", result, texts.text("supervised.by", centre)))
                        .orElse(result));
    }

    private static String title(ModuleRecord record, TextsIn texts) {
        return record.module().title().in(texts.language());
    }

    private static String learned(ModuleRecord record, TextsIn texts) {
        return switch (record.state()) {
            case COMPLETED -> texts.text("person.learned.completed");
            case WITHDRAWN -> texts.text("cohort.state.withdrawn");
            case ASSIGNED -> texts.text("cohort.state.assigned");
            case IN_PROGRESS ->
                texts.text(
                        "cohort.state.in-progress",
                        record.read().size(),
                        record.module().lessons().size());
        };
    }
}
