package org.beret;

import static java.util.Map.entry;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.audit.AuditFilter;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.classroom.AttendanceLists;
import org.beret.classroom.AttendanceMeans;
import org.beret.classroom.SessionId;
import org.beret.classroom.TestClassroom;
import org.beret.classroom.supervised.SupervisedQuizId;
import org.beret.classroom.supervised.TestSupervised;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.CohortJoining;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.ModuleWithdrawals;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.PersonId;
import org.beret.identity.ServiceNumber;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.AttemptId;
import org.beret.learning.TestLearning;
import org.beret.people.Gender;
import org.beret.people.NewColleague;
import org.beret.people.NewPerson;
import org.beret.people.PersonalData;
import org.beret.people.TestPeople;
import org.beret.people.TraineeCodes;
import org.beret.people.TraineeFilter;
import org.beret.people.Trainees;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * People of another centre do not exist. Made from the code itself: every method of every service, every address and every
 * endpoint is tried with the ids of another centre's people, cohorts and attempts, in the same country and in another. None may
 * show a name of theirs, and no row that belongs to them may come, go or change.
 */
@ModuleTest
class IsolationModuleTest {

    /** Who oversees all centres, and whose own invitations these are, may; everybody else is tried. */
    private static final Set<String> FOR_ADMINISTRATORS =
            Set.of("Centres", "ContributingCountries", "UnitedNationsStaff");

    /** Where people of the country may be moved to, each staff may know; of those centres they see the name alone. */
    private static final Set<String> NAMES_CENTRES = Set.of("TraineeTransfers.targetsOfMyCentre");

    private static final String UNEXPECTED = "unexpected ";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestClassroom classroom;

    @Autowired
    private TestSupervised supervised;

    @Autowired
    private AttendanceLists attendance;

    @Autowired
    private Trainees trainees;

    @Autowired
    private TraineeCodes codes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private final String marker = "Foreign" + UUID.randomUUID().toString().replace("-", "");

    /** Finds people as the marker does, but is no evidence where it comes back: somebody typed it. */
    private final String typed = marker.substring(0, marker.length() - 1);
    /** The same for both, because what is taken elsewhere must not show more than that it is. */
    private final String number = UUID.randomUUID().toString();

    private SignedInPerson staff;
    private SignedInPerson trainee;
    private CohortId ownCohort;
    private Others others;

    /** What belongs to the other centre. */
    private record Others(
            TrainingCentreId centre,
            PersonId trainee,
            SignedInPerson learner,
            PersonId staff,
            CohortId cohort,
            AttemptId attempt,
            SessionId session,
            SupervisedQuizId quiz,
            String email) {

        Set<UUID> ids() {
            return Set.of(
                    centre.value(),
                    trainee.value(),
                    learner.id().value(),
                    staff.value(),
                    cohort.value(),
                    attempt.value(),
                    session.value(),
                    quiz.value());
        }
    }

    @BeforeEach
    void aCentreOfOurOwn() throws Exception {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        learning.assign(centre, trainee);
        ownCohort = cohorts.cohort(centre, List.of(trainee.id())).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SN", "UY"})
    void noServiceReadsOrWritesAcross(String country) throws Exception {
        others = centreIn(country);
        var before = rowsOfOthers();
        var failures = new TreeMap<String, String>();

        // Rows are compared after each service, not after each call: reading every table takes most of the time.
        var services = methods().stream().collect(groupingBy(Method::getDeclaringClass, LinkedHashMap::new, toList()));
        for (var service : services.entrySet()) {
            for (var method : service.getValue()) {
                tryOut(method).ifPresent(failure -> failures.put(name(method), failure));
            }
            var after = rowsOfOthers();
            if (!after.equals(before)) {
                failures.put(service.getKey().getSimpleName(), "changes " + difference(before, after));
            }
        }

        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SN", "UY"})
    void noAddressShowsOthers(String country) throws Exception {
        others = centreIn(country);
        var before = rowsOfOthers();

        for (var person : List.of(staff, trainee)) {
            var visitor = new Visitor(port);
            visitor.signIn(person.getUsername(), TestPeople.PASSWORD);
            for (var address : addresses().toList()) {
                var page = visitor.get(address).body();
                assertThat(page)
                        .as(address)
                        .contains("Sign out")
                        .doesNotContain(marker)
                        .doesNotContain(others.email());
            }
        }

        assertThat(rowsOfOthers()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SN", "UY"})
    void noEndpointAnswersForOthers(String country) throws Exception {
        others = centreIn(country);
        var before = rowsOfOthers();
        var tried = new ArrayList<String>();

        for (var endpoint : endpoints()) {
            for (var person : List.of(staff, trainee)) {
                var result = mvc.method(endpoint.method())
                        .uri(endpoint.path() + "?lang=en")
                        .with(Tokens.ofQuizRunner())
                        .with(user(person))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"question\": \"any\", \"revision\": 9, \"options\": [], \"lost\": 1}")
                        .exchange();
                tried.add(endpoint.path());
                assertThat(result.getResponse().getStatus())
                        .as(endpoint.toString())
                        .isBetween(400, 499);
                assertThat(result.getResponse().getContentAsString()).doesNotContain(marker);
            }
        }

        assertThat(tried).isNotEmpty();
        assertThat(rowsOfOthers()).isEqualTo(before);
    }

    private Others centreIn(String country) throws Exception {
        var centre = people.centre(country);
        var desk = people.staff(centre);
        var email = marker.toLowerCase(Locale.ROOT) + "@police.example";
        var named = people.as(desk, () -> trainees.add(person(country, marker, Optional.of(email))));
        people.as(desk, () -> codes.issueFirst(List.of(named)));
        var learner = people.trainee(centre);
        learning.assign(centre, learner);
        learning.read(learner);
        var cohort = cohorts.cohort(centre, marker, learner);
        var quiz = supervised.running(centre, cohort, learning.module().id(), true);
        var attempt = supervised.begun(learner, quiz);
        var session = classroom.running(centre, cohort, marker);
        people.as(desk, () -> attendance.record(session, List.of(learner.id()), AttendanceMeans.LIST));
        return new Others(centre, named, learner, desk.id(), cohort, attempt, session, quiz, email);
    }

    private NewPerson person(String country, String familyName, Optional<String> email) {
        return new NewPerson(
                new CountryCode(country),
                Optional.of(new ServiceNumber(number)),
                familyName,
                familyName,
                email,
                Gender.WOMAN,
                null,
                "",
                "",
                Language.EN);
    }

    /** Calls a method with what belongs to others wherever an id is asked for, and says what was wrong about it. */
    private Optional<String> tryOut(Method method) throws Exception {
        for (var person : List.of(staff, trainee)) {
            for (var cohort : List.of(others.cohort(), ownCohort)) {
                var result = people.as(person, () -> call(method, cohort));
                if (result.startsWith(UNEXPECTED)) {
                    return Optional.of(result);
                }
                var tells = Stream.concat(
                        Stream.of(marker, others.email()),
                        others.ids().stream()
                                .filter(id -> !NAMES_CENTRES.contains(name(method))
                                        || !id.equals(others.centre().value()))
                                .map(UUID::toString));
                if (tells.anyMatch(result::contains)) {
                    return Optional.of("shows " + result + " to " + person.role());
                }
            }
        }
        return Optional.empty();
    }

    private String call(Method method, CohortId cohort) throws IllegalAccessException {
        try {
            var arguments = Stream.of(method.getParameters())
                    .map(parameter -> argument(parameter, cohort))
                    .toArray();
            return String.valueOf(method.invoke(context.getBean(method.getDeclaringClass()), arguments));
        } catch (InvocationTargetException refused) {
            var cause = Objects.requireNonNull(refused.getCause());
            var isRefusal = cause instanceof UnknownId
                    || cause instanceof BusinessRuleViolation
                    || cause instanceof AccessDeniedException
                    || cause instanceof IllegalArgumentException
                    // A file that was made up cannot be read.
                    || cause instanceof UncheckedIOException;
            return isRefusal ? "" : UNEXPECTED + cause;
        }
    }

    /** A list holds people, unless it says otherwise. */
    private Object argument(Parameter parameter, CohortId cohort) {
        var ofModules = parameter.getParameterizedType().getTypeName().contains(ModuleId.class.getName());
        return ofModules && Collection.class.isAssignableFrom(parameter.getType())
                ? List.of(learning.module().id())
                : argument(parameter.getType(), cohort);
    }

    /** The most telling value of a type: an id of others, else something that would be accepted of oneself. */
    private Object argument(Class<?> type, CohortId cohort) {
        var ofOthers = List.of(others.trainee(), others.learner().id(), others.staff());
        return Map.<Class<?>, Object>ofEntries(
                        entry(PersonId.class, others.trainee()),
                        entry(List.class, ofOthers),
                        entry(Collection.class, ofOthers),
                        entry(CohortId.class, cohort),
                        entry(
                                CohortJoining.Joined.class,
                                new CohortJoining.Joined(List.of(others.trainee()), Instant.EPOCH)),
                        entry(
                                ModuleWithdrawals.Withdrawn.class,
                                new ModuleWithdrawals.Withdrawn(
                                        learning.module().id(),
                                        List.of(others.trainee()),
                                        List.of(),
                                        List.of(new ModuleWithdrawals.Asked(
                                                others.trainee(),
                                                Optional.empty(),
                                                Optional.of(LocalDate.of(2099, 1, 1)))))),
                        entry(AttemptId.class, others.attempt()),
                        entry(SessionId.class, others.session()),
                        entry(SupervisedQuizId.class, others.quiz()),
                        entry(TrainingCentreId.class, others.centre()),
                        entry(ModuleId.class, learning.module().id()),
                        entry(
                                LessonId.class,
                                learning.module().lessons().getFirst().id()),
                        entry(LocalDate.class, LocalDate.of(2099, 1, 1)),
                        entry(DueDate.class, DueDate.by(LocalDate.of(2099, 1, 1))),
                        entry(String.class, typed),
                        entry(NewPerson.class, person("SN", "Own", Optional.empty())),
                        entry(NewColleague.class, new NewColleague(others.email(), "Taken", "", Language.EN, true)),
                        entry(
                                TraineeFilter.class,
                                new TraineeFilter(marker, Optional.empty(), Optional.empty(), Optional.empty())),
                        entry(
                                AuditFilter.class,
                                new AuditFilter(
                                        Optional.of(others.centre()), Optional.empty(), Optional.of(others.trainee()))))
                .getOrDefault(type, AccessModuleTest.made(type));
    }

    /** What one's own staff writes about oneself may be read afterwards, so what is kept about a person is read first. */
    private List<Method> methods() {
        return AccessModuleTest.services(context)
                .flatMap(AccessModuleTest::methodsOf)
                .filter(method ->
                        !FOR_ADMINISTRATORS.contains(method.getDeclaringClass().getSimpleName()))
                .sorted(Comparator.comparing(method -> method.getDeclaringClass() != PersonalData.class))
                .toList();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** Each address with the ids of others, with our own cohort and a person of others, and as a question in the query. */
    private Stream<String> addresses() {
        var questions = "?search=%s&person=%s&centre=%s&cohort=%s&q=%s"
                .formatted(marker, others.trainee(), others.centre(), others.cohort(), marker);
        return AccessModuleTest.addresses().stream().flatMap(address -> {
            var filled = filled(address, others.cohort());
            return Stream.of(
                            "/" + filled,
                            "/" + filled(address, ownCohort),
                            "/"
                                    + filled.replace(
                                            others.trainee().toString(),
                                            others.learner().id().toString()),
                            // A screen that prints what was searched for would be taken for one that found it.
                            "/" + filled + questions.replaceAll("(search|q)=[^&]*&?", ""))
                    .distinct();
        });
    }

    private String filled(String address, CohortId cohort) {
        return address.replace(":cohort", cohort.toString())
                .replace(":person", others.trainee().toString())
                .replace(":attempt", others.attempt().toString())
                .replace(":centre", others.centre().toString())
                .replace(":session", others.session().toString())
                .replace(":quiz", others.quiz().toString())
                .replace(":module", learning.module().id().value())
                .replace(":lesson", learning.module().lessons().getFirst().id().value())
                .replaceAll(":[a-z]+", others.trainee().toString());
    }

    private record Endpoint(HttpMethod method, String path) {}

    private List<Endpoint> endpoints() {
        var mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(found -> found.getValue().getBeanType().getPackageName().startsWith("org.beret"))
                .flatMap(found -> found.getKey().getPatternValues().stream()
                        .filter(path -> path.contains("{"))
                        .flatMap(path -> found.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(
                                        method.asHttpMethod(),
                                        path.replaceAll(
                                                "\\{[^}]+}", others.attempt().toString())))))
                .toList();
    }

    /** Every row of every table that speaks of others, by table; of which there must be some, or nothing is shown. */
    private Map<String, List<String>> rowsOfOthers() {
        var rows = readRowsOfOthers();
        assertThat(rows.entrySet().stream().filter(table -> !table.getValue().isEmpty()))
                .extracting(Map.Entry::getKey)
                .contains(
                        "people_person",
                        "signin_code",
                        "audit_entry",
                        "cohorts_cohort",
                        "cohorts_member",
                        "learning_enrolment",
                        "learning_attempt",
                        "learning_answer",
                        "classroom_session",
                        "classroom_attendance",
                        "classroom_quiz",
                        "classroom_quiz_attempt");
        return rows;
    }

    /** Of all columns, of bytes too. */
    private static String text(Map<String, Object> row) {
        row.replaceAll(
                (_, value) -> value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
        return row.toString();
    }

    private Map<String, List<String>> readRowsOfOthers() {
        var rows = new TreeMap<String, List<String>>();
        var ids = idsOfOthers();
        idColumns().forEach((table, columns) -> {
            var condition =
                    columns.stream().map(column -> column + " in (:ids)").collect(Collectors.joining(" or "));
            rows.put(
                    table,
                    jdbc
                            .sql("select * from " + table + " where " + condition)
                            .param("ids", ids)
                            .query()
                            .listOfRows()
                            .stream()
                            .map(IsolationModuleTest::text)
                            .sorted()
                            .toList());
        });
        return rows;
    }

    private List<UUID> idsOfOthers() {
        return Stream.concat(
                        others.ids().stream(),
                        jdbc
                                .sql("select id from learning_enrolment where person_id = ?")
                                .param(others.learner().id().value())
                                .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                                .list()
                                .stream())
                .toList();
    }

    private Map<String, List<String>> idColumns() {
        return jdbc
                .sql("""
                        select table_name, column_name from information_schema.columns
                        where lower(table_schema) = 'public' and lower(data_type) = 'uuid'""")
                .query((row, _) -> Map.entry(row.getString("table_name"), row.getString("column_name")))
                .list()
                .stream()
                // Facts follow what was learned a moment later, and are made of it.
                .filter(column -> !column.getKey().matches("(event_publication|statistics_).*"))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String difference(Map<String, List<String>> before, Map<String, List<String>> after) {
        return before.keySet().stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .map(table -> table + ": " + before.get(table) + " -> " + after.get(table))
                .collect(Collectors.joining("; "));
    }
}
