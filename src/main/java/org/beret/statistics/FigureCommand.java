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
 * The commands of who runs the server, each a start of the program that ends when it has told what it found: {@code
 * --beret.figures=rebuild} makes all figures anew and says what was different, {@code --beret.figures=recount --country=SN}
 * with {@code --module}, {@code --period}, {@code --gender}, {@code --category} and {@code --language} as in an address holds
 * what a screen shows against the record. Ends with 1 if something was different.
 */
@Component
@Order
@ConditionalOnProperty("beret.figures")
class FigureCommand implements ApplicationRunner {

    private final RecountJob round;
    private final Recount recount;
    private final CountryModuleCountsCache counts;
    private final CourseCatalogue catalogue;
    private final ConfigurableApplicationContext context;
    private final Clock clock;

    FigureCommand(
            RecountJob round,
            Recount recount,
            CountryModuleCountsCache counts,
            CourseCatalogue catalogue,
            ConfigurableApplicationContext context,
            Clock clock) {
        this.round = round;
        this.recount = recount;
        this.counts = counts;
        this.catalogue = catalogue;
        this.context = context;
        this.clock = clock;
    }

    /** What a screen shows of something, and what the record says. */
    record Line(String what, OptionalLong shown, long recounted) {

        boolean isRight() {
            return shown.isEmpty() || shown.getAsLong() == recounted;
        }

        @Override
        public String toString() {
            return shown.isEmpty()
                    ? "%-16s not shown".formatted(what)
                    : "%-16s %,12d %,12d %s"
                            .formatted(what, shown.getAsLong(), recounted, isRight() ? "equal" : "DIFFERENT");
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var isRight = tell(arguments);
        SpringApplication.exit(context, () -> isRight ? 0 : 1);
        System.exit(isRight ? 0 : 1);
    }

    private boolean tell(ApplicationArguments arguments) {
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
        var different = round.rebuild();
        print(
                "Facts that were not as the record says: %,d. Cells that were not as the facts say: %,d. All are right now."
                        .formatted(different.facts(), different.cells()));
        return different.none();
    }

    private boolean recount(ApplicationArguments arguments) {
        var choices = Stream.of("country", "module", "period", "gender", "category", "language")
                .filter(arguments::containsOption)
                .collect(Collectors.toMap(
                        Function.identity(), name -> String.join("", arguments.getOptionValues(name))));
        var lines = lines(choices);
        print("%-16s %12s %12s".formatted(String.join(" ", choices.values()), "shown", "recounted"));
        lines.forEach(line -> print(line.toString()));
        return lines.stream().allMatch(Line::isRight);
    }

    /** Everything that is shown of a country, beside the record. */
    List<Line> lines(Map<String, String> choices) {
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
                new Line("assigned", shown.assigned(), record.assigned()),
                new Line("in progress", shown.inProgress(), record.inProgress()),
                new Line("completed", shown.completed(), record.completed()),
                new Line("certified", shown.certified(), record.certified()),
                new Line("tried", shown.tried(), record.tried()),
                new Line("passed at once", shown.passedAtOnce(), record.passedAtOnce()));
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }
}
