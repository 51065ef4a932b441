package org.beret.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beret.ModuleTest;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.beret.people.Gender;
import org.beret.people.TestPeople;
import org.beret.surveys.SealedGroups.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Played as somebody who looks again and again: no two looks may differ by the values of fewer than five people. */
@ModuleTest
class SealedGroupsModuleTest {

    @Autowired
    private SealedGroups groups;

    @Autowired
    private TestPeople people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<PersonalDataSource> sources;

    @Autowired
    private JdbcClient jdbc;

    private String group;
    private String subject;

    @BeforeEach
    void aGroup() {
        group = UUID.randomUUID().toString();
        subject = UUID.randomUUID().toString();
    }

    private PersonId person() {
        return people.trainee(people.centre("SN")).id();
    }

    private void add(String to, PersonId person, int before, int after) {
        add(to, person, Gender.WOMAN, before, after);
    }

    private void add(String to, PersonId person, Gender gender, int before, int after) {
        transaction.executeWithoutResult(
                _ -> groups.add(Series.COHORT, to, subject, new Member(person, gender, List.of(before, after))));
    }

    private Optional<Averages> look(String at) {
        return gained(at).map(Gained::all);
    }

    private Optional<Gained> gained(String at) {
        return Optional.ofNullable(groups.gained(Series.COHORT, subject, 0, 10).get(at));
    }

    @Test
    void ofFourPeopleNothingIsTold() {
        for (var i = 0; i < 4; i++) {
            add(group, person(), 3, 8);
        }
        assertThat(look(group)).isEmpty();

        add(group, person(), 8, 8);
        assertThat(look(group)).contains(new Averages(5, List.of(4.0, 8.0)));
    }

    @Test
    void twoLooksDifferByFivePeopleOrNotAtAll() {
        var random = new Random(72);
        var counted = new ArrayList<List<Integer>>();
        for (var i = 0; i < 17; i++) {
            var values = List.of(random.nextInt(11), random.nextInt(11));
            add(group, person(), values.getFirst(), values.getLast());
            counted.add(values);

            var whole = counted.subList(0, counted.size() / 5 * 5);
            assertThat(look(group).map(Averages::persons).orElse(0L)).isEqualTo(whole.size());
            look(group)
                    .ifPresent(shown -> assertThat(shown)
                            .isEqualTo(Averages.of(whole.size(), List.of(sum(whole, 0), sum(whole, 1)), 0, 10)));
        }
    }

    private static long sum(List<List<Integer>> values, int index) {
        return values.stream().mapToLong(one -> one.get(index)).sum();
    }

    @Test
    void whoMovesIsHeardTwiceOrIsErasedStaysWhereTheyWereCounted() {
        var first = person();
        var elsewhere = UUID.randomUUID().toString();
        add(group, first, 0, 10);
        for (var i = 0; i < 4; i++) {
            add(group, person(), 5, 5);
            add(elsewhere, person(), 5, 5);
        }
        var told = look(group);
        assertThat(told).contains(new Averages(5, List.of(4.0, 6.0)));

        add(elsewhere, first, 10, 0);
        add(group, first, 10, 0);
        transaction.executeWithoutResult(_ -> sources.forEach(source -> source.erase(first)));

        assertThat(look(group)).isEqualTo(told);
        assertThat(look(elsewhere)).as("four, and one who counts already").isEmpty();
    }

    @Test
    void manyAtOnceHaveEachTheirPlace() throws Exception {
        var persons = new ArrayList<PersonId>();
        for (var i = 0; i < 10; i++) {
            persons.add(person());
        }
        try (var threads = Executors.newFixedThreadPool(5)) {
            var all = new ArrayList<Future<?>>();
            persons.forEach(person -> all.add(threads.submit(() -> add(group, person, 5, 5))));
            for (var one : all) {
                one.get();
            }
        }

        assertThat(jdbc.sql("select place from surveys_result where group_id = :group order by place")
                        .param("group", group)
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(look(group)).contains(new Averages(10, List.of(5.0, 5.0)));
    }
}
