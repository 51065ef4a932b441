package org.beret.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.UnknownId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Command line for the operator of the server; each command is a start of the program that prints its findings and exits.
 * {@code --beret.figures=rebuild} rebuilds all figures and prints what differed. {@code --beret.figures=recount --country=SN},
 * with {@code --module}, {@code --period}, {@code --gender}, {@code --category} and {@code --language} as in an address, compares
 * what a screen shows with the record. The exit code is 1 if something differed.
 */
@Component
@Order
@ConditionalOnProperty("beret.figures")
class FigureCommand implements ApplicationRunner {

    private final RecountJob job;
    private final Recount recount;
    private final CountryModuleCountsCache counts;
    private final CourseCatalogue catalogue;
    private final ConfigurableApplicationContext context;
    private final Clock clock;

    FigureCommand(
            RecountJob job,
            Recount recount,
            CountryModuleCountsCache counts,
            CourseCatalogue catalogue,
            ConfigurableApplicationContext context,
            Clock clock) {
        this.job = job;
        this.recount = recount;
        this.counts = counts;
        this.catalogue = catalogue;
        this.context = context;
        this.clock = clock;
    }

    /** One figure as a screen shows it, and as the record has it. */
    record Comparison(String what, OptionalLong shown, long recounted) {

        boolean isEqual() {
            return shown.isEmpty() || shown.getAsLong() == recounted;
        }

        @Override
        public String toString() {
            return shown.isEmpty()
                    ? "%-16s not shown".formatted(what)
                    : "%-16s %,12d %,12d %s"
                            .formatted(what, shown.getAsLong(), recounted, isEqual() ? "equal" : "DIFFERENT");
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var isEqual = execute(arguments);
        SpringApplication.exit(context, () -> isEqual ? 0 : 1);
        System.exit(isEqual ? 0 : 1);
    }

    private boolean execute(ApplicationArguments arguments) {
        try {
            var command = String.join("", arguments.getOptionValues("beret.figures"));
            return switch (command) {
                case "rebuild" -> rebuild();
                case "recount" -> recount(arguments);
                default -> refuse("There is no command " + command + ". Write rebuild or recount.");
            };
        } catch (BusinessRuleViolation | UnknownId wrong) {
            return refuse("There are no such figures: " + wrong.getMessage());
        }
    }

    private static boolean refuse(String why) {
        print(why);
        return false;
    }

    private boolean rebuild() {
        var different = job.rebuild();
        print("Facts that differed from the record: %,d. Cells that differed from the facts: %,d. All are rebuilt."
                .formatted(different.facts(), different.cells()));
        return different.none();
    }

    private boolean recount(ApplicationArguments arguments) {
        var choices = Stream.of("country", "module", "period", "gender", "category", "language")
                .filter(arguments::containsOption)
                .collect(Collectors.toMap(
                        Function.identity(), name -> String.join("", arguments.getOptionValues(name))));
        var comparisons = comparisons(choices);
        print("%-16s %12s %12s".formatted(String.join(" ", choices.values()), "shown", "recounted"));
        comparisons.forEach(comparison -> print(comparison.toString()));
        return comparisons.stream().allMatch(Comparison::isEqual);
    }

    /** Every figure of a group that is shown, beside the record. */
    List<Comparison> comparisons(Map<String, String> choices) {
        var country = CountryCode.known(choices.getOrDefault("country", ""));
        var module = choices.containsKey("module")
                ? new ModuleId(choices.get("module"))
                : catalogue.modules().getFirst().id();
        var period = Period.parse(choices.getOrDefault("period", ""), LocalDate.now(clock));
        var filter = FigureFilter.of(module, period).group(choices);
        var shown = counts.ofCountry(country)
                .getOrDefault(module, CountryModuleCounts.EMPTY)
                .figures(filter.breakdown(), filter.value(), period);
        var record = recount.of(country, filter);
        return List.of(
                new Comparison("assigned", shown.assigned(), record.assigned()),
                new Comparison("in progress", shown.inProgress(), record.inProgress()),
                new Comparison("completed", shown.completed(), record.completed()),
                new Comparison("certified", shown.certified(), record.certified()),
                new Comparison("tried", shown.tried(), record.tried()),
                new Comparison("passed at once", shown.passedAtOnce(), record.passedAtOnce()));
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }
}
