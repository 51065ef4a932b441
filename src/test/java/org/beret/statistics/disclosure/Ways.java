package org.beret.statistics.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beret.statistics.disclosure.PersonGroup.State;

/** Every way through some modules that can be thought of with a few months and stages, over one publication or two. */
record Ways(List<Integer> months, List<Stage> stages, int modules, int publications) {

    /**
     * All of them, each by publication and module.
     *
     * @param everybody whether every module is assigned to everybody
     * @param together whether all modules are assigned in the same month
     */
    List<List<List<Optional<State>>>> all(boolean everybody, boolean together) {
        var ofOne = new ArrayList<List<Optional<State>>>();
        for (var month : months) {
            for (var last : stages) {
                ofOne.addAll(until(month, last));
            }
        }
        if (!everybody) {
            ofOne.add(Collections.nCopies(publications, Optional.empty()));
        }
        return product(ofOne).stream()
                .filter(way -> isThinkable(way) && (!together || isTogether(way)))
                .map(this::byPublication)
                .toList();
    }

    /** How somebody came to this stage by the last publication: people go on, are assigned a module, or lose a certificate. */
    private List<List<Optional<State>>> until(int month, Stage last) {
        var end = Optional.of(new State(month, last));
        if (publications == 1) {
            return List.of(List.of(end));
        }
        var ways = new ArrayList<List<Optional<State>>>(List.of(List.of(Optional.empty(), end)));
        stages.stream()
                .filter(first -> isReachable(first, last))
                .forEach(first -> ways.add(List.of(Optional.of(new State(month, first)), end)));
        return ways;
    }

    private static boolean isReachable(Stage first, Stage last) {
        if (first.compareTo(Stage.TRIED) < 0) {
            return first.compareTo(last) <= 0;
        }
        return first == Stage.TRIED
                ? last.compareTo(Stage.TRIED) >= 0 && !last.name().endsWith("AT_ONCE")
                : first.name().endsWith("AT_ONCE") == last.name().endsWith("AT_ONCE")
                        && last.compareTo(Stage.TRIED) > 0;
    }

    private List<List<List<Optional<State>>>> product(List<List<Optional<State>>> ofOne) {
        var product = List.of(List.<List<Optional<State>>>of());
        for (var module = 0; module < modules; module++) {
            product = product.stream()
                    .flatMap(way -> ofOne.stream()
                            .map(next ->
                                    Stream.concat(way.stream(), Stream.of(next)).toList()))
                    .toList();
        }
        return product;
    }

    /** Whoever is certified has completed every module, and is certified in all of them. */
    private boolean isThinkable(List<List<Optional<State>>> way) {
        return IntStream.range(0, publications).allMatch(publication -> {
            var stages = way.stream()
                    .map(module -> module.get(publication).map(State::stage))
                    .toList();
            var certified = stages.stream()
                    .filter(stage -> stage.filter(Ways::isCertified).isPresent())
                    .count();
            return certified == 0 || certified == modules;
        });
    }

    private static boolean isCertified(Stage stage) {
        return stage == Stage.CERTIFIED_LATER || stage == Stage.CERTIFIED_AT_ONCE;
    }

    private static boolean isTogether(List<List<Optional<State>>> way) {
        return way.stream()
                        .flatMap(module -> module.stream().flatMap(Optional::stream))
                        .map(State::month)
                        .distinct()
                        .count()
                <= 1;
    }

    private List<List<Optional<State>>> byPublication(List<List<Optional<State>>> way) {
        return IntStream.range(0, publications)
                .mapToObj(publication ->
                        way.stream().map(module -> module.get(publication)).toList())
                .toList();
    }
}
