package org.beret.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** What a figure was measured on, and what processes hold and use. */
final class Machine {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private Machine() {}

    /** One line for above a table, and no log between. The load tells whether others worked on the machine at the same time. */
    static void print() {
        LoggingSystem.get(Machine.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
        var system = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "%nMachine: %d processors, %s %s, Java %s, load of the last minute %.1f%n",
                system.getAvailableProcessors(),
                system.getName(),
                system.getArch(),
                Runtime.version(),
                system.getSystemLoadAverage());
    }

    /** Bytes of the objects that a Java process still needs: a histogram collects garbage first. */
    static long liveHeap(long process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        var histogram = jcmd(process, "GC.class_histogram");
        return TOTAL.matcher(histogram)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .orElseThrow(() -> new IllegalStateException("jcmd gave no histogram: " + histogram));
    }

    private static String jcmd(long process, String command) throws IOException, InterruptedException {
        var tool = ProcessHandle.current()
                .info()
                .command()
                .map(java -> java.replaceFirst("java(\\.exe)?$", "jcmd$1"))
                .orElse("jcmd");
        var running = new ProcessBuilder(tool, Long.toString(process), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return said;
    }
}
