package org.beret.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.beret.Application;
import org.beret.catalogue.ChoiceQuestion;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Matching;
import org.beret.catalogue.Ordering;
import org.beret.catalogue.Question;
import org.beret.catalogue.QuestionId;
import org.beret.shared.Language;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a believable world of many trainees in a PostgreSQL (18 or newer) that Beret has migrated: centres of every country,
 * large and small, cohorts, modules assigned over five years, attempts, and the answers of every first attempt, which follow
 * what people know. One question of each module is badly translated on purpose. Set by set, because a million trainees through
 * services would take a day.
 *
 * <p>{@code ./mvnw -Pbench -Dbench=World "-Dbench.options=-Dworld.url=jdbc:postgresql://… -Dworld.user=… -Dworld.password=… -Dtrainees=10000"}
 * makes one to try Beret with, in a database in which nobody learns yet.
 */
final class World {

    /** In this language the planted questions are harder than they should be. */
    static final String BAD_LANGUAGE = "fr";

    private static final int SLOTS = 20_000;

    private static final String LANGUAGES = Arrays.stream(Language.values())
            .map(language -> "'" + language.code() + "'")
            .collect(Collectors.joining(","));

    private final Connection database;
    private final List<CourseModule> modules;

    private World(Connection database, List<CourseModule> modules) {
        this.database = database;
        this.modules = modules;
    }

    /** The question of a module that is badly translated. */
    static QuestionId planted(CourseModule module) {
        return module.questions().stream()
                .filter(question -> !question.head().practice() && isChoice(question))
                .skip(3)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static boolean isChoice(Question question) {
        return switch (question) {
            case ChoiceQuestion _ -> true;
            case Ordering _, Matching _ -> false;
        };
    }

    /** Makes a world in a database of one's own. */
    public static void main(String[] arguments) throws SQLException {
        var url = System.getProperty("world.url", "");
        var user = System.getProperty("world.user", "");
        var password = System.getProperty("world.password", "");
        try (var beret = beret(url, user, password)) {
            var people = beret.getBean(JdbcClient.class)
                    .sql("select count(*) from people_person where role = 'TRAINEE'")
                    .query(Long.class)
                    .single();
            if (people > 0) {
                throw new IllegalStateException(
                        "There are trainees in this database; a made world would mix with them");
            }
            make(
                    url,
                    user,
                    password,
                    beret.getBean(CourseCatalogue.class).modules(),
                    Integer.parseInt(System.getProperty("trainees", "10000").split(",", -1)[0]));
        }
        System.exit(0);
    }

    /** Beret on this database, which it migrates and counts; with the courses of the working directory. */
    static ConfigurableApplicationContext beret(String url, String user, String password) {
        var beret = new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password,
                        "--logging.level.root=warn");
        // A first count that went on while the world grows would be planned for an empty one.
        awaitFigures(beret.getBean(JdbcClient.class));
        return beret;
    }

    /** Waits until facts and figures are made of all there is. */
    static void awaitFigures(JdbcClient jdbc) {
        try {
            while (jdbc.sql("select count(*) from statistics_recount_lock where rebuilt_at is null")
                            .query(Integer.class)
                            .single()
                    > 0) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Adds the world to an empty database. */
    static void make(String url, String user, String password, List<CourseModule> modules, int trainees)
            throws SQLException {
        try (var database = DriverManager.getConnection(url, user, password)) {
            new World(database, modules).make(trainees);
        }
    }

    private void make(int trainees) throws SQLException {
        run("set synchronous_commit = off");
        run("set work_mem = '256MB'");
        run("select setseed(0.42)");
        centres();
        people(trainees);
        cohorts();
        enrolments();
        attempts();
        run("alter table learning_answer drop constraint learning_answer_attempt_fk");
        for (var module : modules) {
            answers(module);
        }
        run("alter table learning_answer add foreign key (attempt_id) references learning_attempt");
        rights();
        run("vacuum analyze");
        run("update statistics_recount_lock set rebuilt_at = null");
    }

    /** One to five centres a country; slots give each its share, few countries large and many small. */
    private void centres() throws SQLException {
        run("""
                create table world_country as
                select code, row_number() over (order by md5(code)) as place,
                    case when code in ('BF','BI','BJ','CD','CF','CG','CI','CM','DJ','FR','GN','MG','ML','MR','NE','RW','SN','TD','TG','TN','CH','BE') then 'fr'
                        when code in ('AR','CL','CO','ES','PY','SV','UY') then 'es' else 'en' end as language,
                    0.08 + (('x' || substr(md5(code), 1, 4))::bit(16)::int % 30) / 100.0 as women
                from people_country""");
        run("""
                insert into people_training_centre (id, country_code, name, version)
                select uuidv7(), code, 'Training centre ' || number || ' of ' || code, 0
                from world_country, generate_series(1, 5) number where number <= 1 + place % 5""");
        run(
                "insert into people_centre_country (centre_id, country_code) select id, country_code from people_training_centre");
        run("""
                create table world_slot as
                select row_number() over () - 1 as slot, id as centre_id, country_code, language, women
                from (select t.id, t.country_code, c.language, c.women, generate_series(1, greatest(1,
                    (%d * 0.16 / power(c.place, 0.85) / (1 + c.place %% 5))::int)) from people_training_centre t
                    join world_country c on c.code = t.country_code) as weighted""".formatted(SLOTS));
        run("create unique index on world_slot (slot)");
    }

    private void people(int trainees) throws SQLException {
        run("""
                insert into people_person (id, email, family_name, given_name, role, country_code, centre_id, gender, category,
                    language, suspended, version)
                select uuidv7(), 'trainee' || i || '@world.example', 'Family' || i, 'Given' || i, 'TRAINEE', s.country_code,
                    s.centre_id, case when a < s.women then 'WOMAN' when a < 0.99 then 'MAN' else 'NOT_STATED' end,
                    case when b < 0.62 then 'FORMED_POLICE_UNIT' else 'INDIVIDUAL_POLICE_OFFICER' end,
                    case when c < 0.86 then s.language else (array[%s])[1 + floor(c * 1000)::int %% %d] end, false, 0
                from (select i, random() as a, random() as b, random() as c,
                        floor(random() * (select count(*) from world_slot))::int as slot
                    from generate_series(1, %d) i) as drawn join world_slot s on s.slot = drawn.slot""".formatted(LANGUAGES, Language.values().length, trainees));
    }

    /** Forty to a cohort. */
    private void cohorts() throws SQLException {
        run("""
                create table world_member as
                select id as person_id, centre_id, (row_number() over (partition by centre_id order by id) - 1) / 40 as number
                from people_person where role = 'TRAINEE'""");
        run(
                "create table world_cohort as select centre_id, number, uuidv7() as id from world_member group by centre_id, number");
        run("""
                insert into cohorts_cohort (id, centre_id, name, destination, version)
                select id, centre_id, 'Cohort ' || number, '', 0 from world_cohort""");
        run("""
                insert into cohorts_member (cohort_id, person_id)
                select c.id, m.person_id from world_member m join world_cohort c on c.centre_id = m.centre_id and c.number = m.number""");
    }

    /** Six modules a trainee on average, a few days apart, begun by most and completed by five of six. */
    private void enrolments() throws SQLException {
        run("create table world_module (place int, id varchar(80), version varchar(20), digest varchar(64))");
        for (var place = 0; place < modules.size(); place++) {
            var module = modules.get(place);
            run("insert into world_module values (%d, '%s', '%s', '%s')"
                    .formatted(
                            place,
                            module.id().value(),
                            module.version().number(),
                            module.version().digest()));
        }
        run("""
                insert into learning_enrolment (id, origin, person_id, module_id, assigned_at, assigned_by, due_on, started_at,
                    course_version, course_digest, completed_at, version)
                select uuidv7(), uuid '00000000-0000-0000-0000-000000000000', person_id, module, assigned, 'Training centre', (assigned + interval '30 days')::date, started,
                    case when started is not null then number end, case when started is not null then digest end,
                    case when started is not null and luck < 0.9 and started + spent < now() then started + spent end, 0
                from (select p.id as person_id, m.id as module, m.version as number, m.digest, assigned, random() as luck,
                        case when random() < 0.97 then assigned + random() * interval '6 days' end as started,
                        -ln(1 - random() * 0.999) * interval '4 days' + interval '2 hours' as spent
                    from (select id, now() - random() * interval '2000 days' as arrived from people_person where role = 'TRAINEE') p
                    cross join world_module m
                    cross join lateral (select p.arrived + m.place * interval '3 days' as assigned) at
                    where random() < 0.75 and assigned < now()) as drawn""");
    }

    /** Seven of ten who complete pass with the first attempt; of the others some have failed once. */
    private void attempts() throws SQLException {
        run("""
                insert into learning_attempt (id, origin, enrolment_id, seed, started_at, submitted_at, right_count,
                    question_count, passed, language, course_version, version)
                select uuidv7(), origin, id, 0, at - interval '20 minutes', at, 8, 10, completed_at is not null and luck < 0.7, language,
                    course_version, 0
                from (select e.id, e.origin, e.completed_at, e.course_version, random() as luck, p.language, coalesce(e.completed_at, e.started_at + interval '1 day') as at
                    from learning_enrolment e join people_person p on p.id = e.person_id
                    where e.started_at is not null and (e.completed_at is not null or random() < 0.4)) as tried""");
        run("""
                insert into learning_attempt (id, origin, enrolment_id, seed, started_at, submitted_at, right_count,
                    question_count, passed, language, course_version, version)
                select uuidv7(), a.origin, a.enrolment_id, 0, a.started_at, a.submitted_at + interval '1 hour', 9, 10, true, a.language, a.course_version, 0
                from learning_attempt a join learning_enrolment e on e.id = a.enrolment_id
                where not a.passed and e.completed_at is not null""");
    }

    /** Who knows more answers more rightly; how hard a question is differs, in every language alike but for the planted one. */
    private void answers(CourseModule module) throws SQLException {
        run("drop table if exists world_question");
        run(
                "create table world_question (place int, id varchar(80), count int, bank int, hard float8, key varchar(1000), other varchar(1000)[])");
        var hardness = 0;
        for (var objective : module.objectives()) {
            var bank = module.questionsOf(objective.id());
            for (var place = 0; place < bank.size(); place++) {
                var question = bank.get(place);
                run("insert into world_question values (%d, '%s', %d, %d, %s, '%s', array[%s])"
                        .formatted(
                                place,
                                question.id().value(),
                                module.quiz().draw().getOrDefault(objective.id(), 0),
                                bank.size(),
                                String.format(Locale.ROOT, "%.2f", -2.2 + hardness++ * 37 % 100 / 40.0),
                                question.rightAnswer().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(",")),
                                wrong(question)));
            }
        }
        run("""
                insert into learning_answer (attempt_id, question_id, origin, position, revision, choice, answered_at, counted)
                select attempt, question, origin, position, (extract(epoch from given) * 1000)::bigint, case when isright then key else other end,
                    given, isright
                from (select drawn.*, started_at + position * interval '50 seconds' + luck * interval '40 seconds' as given
                from (select a.id as attempt, q.id as question, a.origin, row_number() over (partition by a.id) as position, a.started_at,
                        q.key, q.other[1 + floor(random() * array_length(q.other, 1))::int] as other, random() as luck,
                        random() < 1 / (1 + exp(q.hard - a.knows
                            + case when q.id = '%s' and a.language = '%s' then 2.0 else 0 end)) as isright
                    from (select a.id, a.origin, a.started_at, a.language,
                            sqrt(-2 * ln(1 - random() * 0.9999)) * cos(2 * pi() * random()) as knows, floor(random() * 1000)::int as turn
                        from learning_attempt a join learning_first_attempt_view first on first.id = a.id
                        join learning_enrolment e on e.id = a.enrolment_id
                        where e.module_id = '%s' order by a.id) a
                    join world_question q on (q.place + a.turn) %% q.bank < q.count) as drawn) as answered""".formatted(planted(module).value(), BAD_LANGUAGE, module.id().value()));
    }

    /** Each wrong option alone; an answer that names no option where there are none. */
    private static String wrong(Question question) {
        return switch (question) {
            case ChoiceQuestion choice ->
                choice.options().stream()
                        .filter(option -> !choice.isKey(option.id()))
                        .map(option -> "'" + option.id().value() + "'")
                        .collect(Collectors.joining(","));
            case Ordering _, Matching _ -> "''";
        };
    }

    private void rights() throws SQLException {
        run("""
                update learning_attempt a set right_count = s.rights, question_count = s.questions
                from (select attempt_id, count(*) filter (where counted) as rights, count(*) as questions
                    from learning_answer group by attempt_id) s where s.attempt_id = a.id""");
    }

    private void run(String sql) throws SQLException {
        var start = System.nanoTime();
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        if (seconds > 5) {
            System.out.printf(
                    Locale.ROOT,
                    "  %.0f s: %s%n",
                    seconds,
                    sql.lines().findFirst().orElse("").strip());
        }
    }
}
