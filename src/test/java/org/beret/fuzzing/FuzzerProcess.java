package org.beret.fuzzing;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jazzer in a process of its own, because it changes classes while they are loaded and ends the process with its result. */
final class FuzzerProcess {

    /** From here on the time is worth it in which Jazzer prepares to see what is compared, and what is called. */
    private static final int THOROUGH_SECONDS = 60;

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

    private FuzzerProcess() {}

    /** Ends with 0 if nothing was found; with another code after it has put the input into the folder. */
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
        if (seconds < THOROUGH_SECONDS) {
            command.addAll(List.of("--trace=cov", "--disabled_hooks=" + WATCHED));
        }
        command.addAll(List.of(
                "-artifact_prefix=" + found + "/",
                "-max_total_time=" + seconds,
                "-timeout=20",
                "-rss_limit_mb=0",
                corpus.toString()));
        return command;
    }
}
