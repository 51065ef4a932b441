package org.beret.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;

/** What may be shown of a module, given the counts of all of them and what was published before. */
interface Rule {

    Rule TOGETHER = (_, counts, before) -> CellSuppression.of(counts, before);
    Rule EACH_FOR_ITSELF = (module, counts, _) -> CellSuppression.of(List.of(counts.get(module)), List.of());

    CellSuppression of(
            int module,
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> counts,
            List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> before);

    /** Everything that an attacker holds: all modules in all publications, and the number of trainees. */
    default List<Figure> published(List<PersonGroup> world) {
        var figures = new ArrayList<Figure>();
        var before = List.<Map<Breakdown, Map<String, Map<Period, StageCounts>>>>of();
        for (var publication = 0; publication < world.getFirst().states().size(); publication++) {
            var counts = PublishedWorld.counts(world, publication);
            for (var module = 0; module < counts.size(); module++) {
                figures.addAll(Figure.shown(world, publication, module, of(module, counts, before)));
            }
            before = counts;
        }
        Figure.trainees(world).ifPresent(figures::add);
        return figures;
    }

    /** Every figure of all modules in all publications, hidden or not. */
    static List<Figure> all(List<PersonGroup> world) {
        var states = world.getFirst().states();
        return IntStream.range(0, states.size())
                .boxed()
                .flatMap(publication -> IntStream.range(
                                0, states.get(publication).size())
                        .boxed()
                        .flatMap(module -> Figure.all(world, publication, module).stream()))
                .toList();
    }
}
