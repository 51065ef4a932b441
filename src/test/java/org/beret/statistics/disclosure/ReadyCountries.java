package org.beret.statistics.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.beret.statistics.Breakdown;
import org.beret.statistics.disclosure.DepartureSuppression.Departing;
import org.beret.statistics.disclosure.PersonGroup.Readiness;

/**
 * Made small countries of which is told who is ready to deploy, and what is told: certificates end in several months, officers leave in some,
 * and every combination is thinkable that a calendar allows.
 */
final class ReadyCountries {

    static final int DAYS = 7;

    private static final Integer[] ENDS = {1, 2, 3, 4, 7};
    private static final Integer[] MONTHS = {1, 2, 4};
    private static final List<Breakdown> BREAKDOWNS =
            List.of(Breakdown.NONE, Breakdown.GENDER, Breakdown.CATEGORY, Breakdown.CENTRE);

    /** With more groups than this the attacker takes too long. */
    private static final int MOST_GROUPS = 16;

    private ReadyCountries() {}

    /** Countries of one core module or of two that are not too large, each from a seed. */
    static Stream<List<PersonGroup>> all() {
        return LongStream.iterate(0, seed -> seed + 1)
                .mapToObj(seed -> groups(new PublishedWorld(seed, 1 + (int) (seed % 2), 1).groups(), seed))
                .flatMap(Optional::stream);
    }

    private static Optional<List<PersonGroup>> groups(List<PersonGroup> world, long seed) {
        if (world.size() > MOST_GROUPS) {
            return Optional.empty();
        }
        var random = new Random(seed);
        var ends = some(2, ENDS, random);
        var months = some(2, MONTHS, random);
        return Optional.of(world.stream()
                .flatMap(group -> readiness(group, ends, months, seed % 5 == 0)
                        .map(readiness -> group.with(readiness, persons(random))))
                .toList());
    }

    private static <T> List<T> some(int most, T[] all, Random random) {
        var shuffled = new ArrayList<>(List.of(all));
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(most));
    }

    private static int persons(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> 0;
            case 3, 4 -> 1 + random.nextInt(5);
            default -> 5 + random.nextInt(40);
        };
    }

    /** @param others whether somebody to whom no module is assigned may be certified, too, by modules from elsewhere */
    private static Stream<Readiness> readiness(
            PersonGroup group, List<Integer> ends, List<Integer> months, boolean others) {
        var stages = group.states().getFirst().stream()
                .map(state -> state.map(PersonGroup.State::stage))
                .toList();
        var isCertified = stages.contains(Optional.of(Stage.CERTIFIED_AT_ONCE))
                || stages.contains(Optional.of(Stage.CERTIFIED_LATER));
        var isUnassigned = stages.stream().allMatch(Optional::isEmpty);
        var days = Stream.concat(
                isCertified ? Stream.empty() : Stream.of(0),
                isCertified || (others && isUnassigned) ? ends.stream() : Stream.empty());
        return days.flatMap(end -> Stream.concat(
                Stream.of(new Readiness(end, 0, false)), months.stream().flatMap(month -> leaving(end, month))));
    }

    /** Within the month in which a certificate ends both is thinkable: that it is valid on the day of the departure, and that it is not. */
    private static Stream<Readiness> leaving(int days, int month) {
        return Stream.of(true, false)
                .filter(onDay -> onDay ? days >= month : days <= month)
                .map(onDay -> new Readiness(days, month, onDay));
    }

    /** Everything that an attacker holds: all that is told of modules, and who is ready. */
    static List<Figure> published(List<PersonGroup> world) {
        var certified = certified(world);
        var trainees = world.stream().mapToLong(PersonGroup::persons).sum();
        var suppression = ReadySuppression.of(PublishedWorld.counts(world, 0), certified, trainees);
        var wholes = certified.getOrDefault(Breakdown.NONE, Map.of()).getOrDefault(Breakdown.ALL, List.of());
        var days = IntStream.range(0, wholes.size())
                .filter(day -> suppression.mayShow(Breakdown.NONE, Breakdown.ALL, day))
                .boxed()
                .collect(Collectors.toMap(day -> day, wholes::get));
        var months = DepartureSuppression.shown(departing(world), days, trainees);
        var figures = new ArrayList<>(Rule.TOGETHER.published(world));
        for (var breakdown : BREAKDOWNS) {
            for (var value : values(world, breakdown)) {
                IntStream.range(0, DAYS)
                        .filter(day -> suppression.mayShow(breakdown, value, day))
                        .forEach(day -> figures.add(ready(world, breakdown, value, day)));
            }
        }
        months.forEach(month -> figures.addAll(departures(world, month)));
        return figures;
    }

    /** Everything that could be told of who is ready. */
    static List<Figure> all(List<PersonGroup> world) {
        var figures = new ArrayList<Figure>();
        for (var breakdown : BREAKDOWNS) {
            for (var value : values(world, breakdown)) {
                IntStream.range(0, DAYS).forEach(day -> figures.add(ready(world, breakdown, value, day)));
            }
        }
        departing(world).keySet().forEach(month -> figures.addAll(departures(world, month)));
        return figures;
    }

    private static List<Figure> departures(List<PersonGroup> world, int month) {
        return List.of(
                figure("leaving " + month, world, group -> group.readiness().departure() == month),
                figure(
                        "ready to leave " + month,
                        world,
                        group -> group.readiness().departure() == month
                                && group.readiness().onDay()));
    }

    private static Figure ready(List<PersonGroup> world, Breakdown breakdown, String value, int day) {
        return figure(
                "ready %s %s on %d".formatted(breakdown, value, day),
                world,
                group -> group.value(breakdown).equals(value)
                        && group.readiness().days() > day);
    }

    private static Figure figure(String what, List<PersonGroup> world, Predicate<PersonGroup> counted) {
        return new Figure(what, world.stream().filter(counted).collect(Collectors.toSet()));
    }

    private static Set<String> values(List<PersonGroup> world, Breakdown breakdown) {
        return world.stream().map(group -> group.value(breakdown)).collect(Collectors.toSet());
    }

    private static Map<Breakdown, Map<String, List<Long>>> certified(List<PersonGroup> world) {
        var certified = new HashMap<Breakdown, Map<String, List<Long>>>();
        for (var breakdown : BREAKDOWNS) {
            for (var value : values(world, breakdown)) {
                certified
                        .computeIfAbsent(breakdown, _ -> new HashMap<>())
                        .put(
                                value,
                                IntStream.range(0, DAYS)
                                        .mapToLong(day -> ready(world, breakdown, value, day)
                                                .persons())
                                        .boxed()
                                        .toList());
            }
        }
        return certified;
    }

    private static Map<Integer, Departing> departing(List<PersonGroup> world) {
        var months = new TreeMap<Integer, Departing>();
        world.stream()
                .filter(group -> group.readiness().departure() > 0)
                .forEach(group -> months.merge(
                        group.readiness().departure(),
                        new Departing(group.persons(), group.readiness().onDay() ? group.persons() : 0),
                        Departing::plus));
        return months;
    }
}
