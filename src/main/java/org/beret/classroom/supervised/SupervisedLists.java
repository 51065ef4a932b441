package org.beret.classroom.supervised;

import static org.beret.shared.SqlValues.uuid;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.classroom.supervised.QuizAttemptRows.Taken;
import org.beret.classroom.supervised.QuizList.Entry;
import org.beret.classroom.supervised.QuizList.State;
import org.beret.identity.PersonId;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.PersonProfile;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes a supervised quiz of the signed-in person's centre, and what the board of its room shows. */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class SupervisedLists {

    private final QuizAccess access;
    private final SupervisedQuizStore store;
    private final QuizAttemptRows attempts;
    private final PeopleOfMyCentre people;
    private final JdbcClient jdbc;
    private final Clock clock;

    SupervisedLists(
            QuizAccess access,
            SupervisedQuizStore store,
            QuizAttemptRows attempts,
            PeopleOfMyCentre people,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.attempts = attempts;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Everybody of the cohort, and who has begun without being in it any more.
     *
     * @throws UnknownId if the centre has no such quiz
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public QuizList of(SupervisedQuizId id) {
        var quiz = access.find(id);
        var taken = taken(id);
        var completed = completed(quiz);
        var all = new HashSet<>(members(quiz));
        all.addAll(taken.keySet());
        var entries = people.ofMyCentre(all).stream()
                .filter(person -> !person.erased())
                .map(person -> entry(person, taken.get(person.id()), completed))
                .toList();
        var shown =
                entries.stream().filter(entry -> entry.begunAt().isPresent()).count();
        return new QuizList(quiz, entries, (int) (taken.size() - shown));
    }

    /**
     * Another text whenever somebody begins or hands in, or the quiz is changed, to ask often.
     *
     * @throws UnknownId if the centre has no such quiz
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public String stamp(SupervisedQuizId id) {
        var quiz = access.find(id);
        var now = clock.instant();
        var taken = attempts.of(id);
        var open = taken.stream().filter(one -> one.submittedAt().isEmpty()).count();
        return Stream.of(quiz.version(), quiz.isOpen(now), quiz.isOver(now), taken.size(), open)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /**
     * What the board shows.
     *
     * @param begun how many attempts were begun
     */
    public record Shown(String word, int begun, int handedIn) {}

    /**
     * The word of the board while it is good; empty before and after.
     *
     * @throws UnknownId if the centre has no such quiz
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Optional<Shown> board(SupervisedQuizId id) {
        if (!access.find(id).isOpen(clock.instant())) {
            return Optional.empty();
        }
        var taken = attempts.of(id);
        var handedIn =
                taken.stream().filter(one -> one.submittedAt().isPresent()).count();
        return Optional.of(new Shown(store.word(id), taken.size(), (int) handedIn));
    }

    /** The last attempt of each. */
    private Map<PersonId, Taken> taken(SupervisedQuizId id) {
        return attempts.of(id).stream()
                .collect(Collectors.toMap(Taken::person, Function.identity(), (_, later) -> later, HashMap::new));
    }

    private static Entry entry(PersonProfile person, @Nullable Taken taken, Map<PersonId, Boolean> completed) {
        if (taken == null) {
            var learnt = completed.get(person.id());
            var state = learnt == null ? State.NOT_ASKED : learnt ? State.COMPLETED : State.NOT_BEGUN;
            return new Entry(person, state, Optional.empty(), Optional.empty());
        }
        var state = taken.submittedAt().isEmpty() ? State.WRITING : taken.passed() ? State.PASSED : State.FAILED;
        return new Entry(person, state, Optional.of(taken.begunAt()), taken.submittedAt());
    }

    private Set<PersonId> members(SupervisedQuiz quiz) {
        return Set.copyOf(jdbc.sql("select person_id from cohorts_member_view where cohort_id = :cohort")
                .param("cohort", quiz.cohort().value())
                .query((row, _) -> new PersonId(uuid(row, "person_id")))
                .list());
    }

    /** Who of the cohort has to learn the module, and whether they have completed it. */
    private Map<PersonId, Boolean> completed(SupervisedQuiz quiz) {
        var completed = new HashMap<PersonId, Boolean>();
        jdbc.sql("""
                        select e.person_id, e.completed_at from learning_active_enrolment_view e
                        join cohorts_member_view m on m.person_id = e.person_id
                        where m.cohort_id = :cohort and e.module_id = :module""")
                .param("cohort", quiz.cohort().value())
                .param("module", quiz.details().module().value())
                .query(row -> {
                    completed.put(new PersonId(uuid(row, "person_id")), row.getObject("completed_at") != null);
                });
        return completed;
    }
}
