package org.beret.statistics.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Asks by linear programming between which numbers each hidden figure lies, given all that are shown and that nobody is less than
 * none: an attack that sees more than sums and differences.
 */
final class IntervalAttacker {

    private static final double ALMOST = 1e-6;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<PersonGroup, Variable> variables = new HashMap<>();

    IntervalAttacker(List<PersonGroup> world, List<Figure> figures) {
        var nobody = figures.stream()
                .filter(figure -> figure.persons() == 0)
                .flatMap(figure -> figure.groups().stream())
                .collect(Collectors.toSet());
        world.stream()
                .filter(group -> !nobody.contains(group))
                .forEach(group -> variables.put(
                        group, model.newVariable("x" + variables.size()).lower(0)));
        var known = figures.stream().collect(Collectors.toMap(Figure::groups, Figure::persons, (one, _) -> one));
        known.forEach((groups, persons) -> {
            if (persons > 0) {
                sum("known" + model.countExpressions(), groups).level(persons);
            }
        });
    }

    private Expression sum(String name, Set<PersonGroup> groups) {
        var sum = model.newExpression(name);
        groups.stream().filter(variables::containsKey).forEach(group -> sum.set(variables.get(group), 1));
        return sum;
    }

    /** A hidden figure of which is certain that it is one to four persons, if there is one. */
    Optional<Figure> certain(List<Figure> hidden) {
        return hidden.stream()
                .filter(figure -> figure.persons() > 0 && figure.persons() < SuppressionRule.THRESHOLD)
                .collect(Collectors.toMap(Figure::groups, figure -> figure, (one, _) -> one))
                .values()
                .stream()
                .filter(this::isCertain)
                .findFirst();
    }

    private boolean isCertain(Figure figure) {
        var sum = sum("wanted", figure.groups());
        sum.weight(1);
        var most = model.maximise();
        var least = most.getValue() < SuppressionRule.THRESHOLD - ALMOST
                ? model.minimise().getValue()
                : 0;
        model.removeExpression("wanted");
        return most.getState().isOptimal() && most.getValue() < SuppressionRule.THRESHOLD - ALMOST && least > ALMOST;
    }
}
