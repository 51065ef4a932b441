package org.beret;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.modulith.ApplicationModule;

/**
 * Which tables the SQL of an application module may name: its own, which begin with its name, and the views of modules that it
 * may use, which end with {@code _view}.
 */
final class TableAccess {

    private static final String CODE = "org.beret.";
    private static final String VIEW = "_view";

    /** Lets time pass for its invented people, and says so in its package-info. */
    private static final String WRITES_EVERYWHERE = "demonstration";

    /** An outbox, and background work, is done on the table that its owner hands to it. */
    private static final Map<String, Set<String>> HANDED_OVER = Map.of(
            "letters",
                    Set.of(
                            "cohorts_reminder",
                            "certificates_reminder",
                            "signin_letter",
                            "surveys_mission_request",
                            "help_message"),
            "background", Set.of("certificates_batch", "people_slip_batch"));

    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.:])([a-z]+)_[a-z_]+");

    private TableAccess() {}

    /** The tables and views that a statement names and this module may not. */
    static List<String> forbidden(String module, String sql) {
        if (module.equals(WRITES_EVERYWHERE)) {
            return List.of();
        }
        return NAME.matcher(TEXT.matcher(sql).replaceAll("''"))
                .results()
                .filter(name -> isModule(name.group(1)) && !mayName(module, name))
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static boolean mayName(String module, MatchResult name) {
        var owner = name.group(1);
        var table = name.group();
        return owner.equals(module)
                || HANDED_OVER.getOrDefault(module, Set.of()).contains(table)
                || (table.endsWith(VIEW) && allowed(module).contains(owner));
    }

    private static boolean isModule(String name) {
        return TableAccess.class
                        .getClassLoader()
                        .getResource((CODE + name + ".").replace('.', '/') + "package-info.class")
                != null;
    }

    private static List<String> allowed(String module) {
        try {
            var info = Class.forName(CODE + module + ".package-info");
            return Arrays.asList(
                    info.getPackage().getAnnotation(ApplicationModule.class).allowedDependencies());
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }
}
