package org.beret.fuzzing;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jazzer in a process of its own, because it changes classes while they are loaded and ends the process with its result. */
final class FuzzerProcess {

    private static final String WATCHED = Stream.of(
                    "BigDecimal",
                    "ClojureLangHooks",
                    "Deserialization",
                    "ExpressionLanguageInjection",
                    "FilePathTraversal",
                    "LdapInjection",
                    "NamingContextLookup",
                    "OsCommandInjection",
                    "ReflectiveCall",
                    "RegexInjection",
                    "RegexRoadblocks",
                    "ScriptEngineInjection",
                    "ServerSideRequestForgery",
                    "SqlInjection",
                    "TemplateInjection",
                    "UnsafeSanitizer",
                    "XPathInjection",
                    "XmlParserSsrfGuidance")
            .map(hook -> "com.code_intelligence.jazzer.sanitizers." + hook)
            .collect(Collectors.joining(":"));

    /** A short search from one seed, without what Jazzer takes long to prepare. */
    private static final List<String> SHORT =
            List.of("--trace=cov", "--disabled_hooks=" + WATCHED, "-seed=1", "-runs=3000");

    private FuzzerProcess() {}

    /**
     * Ends with 0 if nothing was found; with another code after it has put the input into the folder.
     *
     * @param seconds how long to search with a new seed; 0 for the short search of the build
     */
    static List<String> command(Class<?> target, int seconds, Path found, Path corpus) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=org.beret.**",
                "--custom_hook_includes=org.beret.**",
                "--reproducer_path=" + found));
        command.addAll(seconds == 0 ? SHORT : List.of("-max_total_time=" + seconds));
        command.addAll(List.of("-artifact_prefix=" + found + "/", "-timeout=20", "-rss_limit_mb=0", corpus.toString()));
        return command;
    }
}
