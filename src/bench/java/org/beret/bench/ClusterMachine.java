package org.beret.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One of the machines that {@code src/dist/ha/cluster} plays, by its folder; started again by that script after it died. */
record ClusterMachine(Path folder) {

    private static final List<String> PROCESSES = List.of("patroni.pid", "data/postmaster.pid", "etcd.pid");

    /** Kills all its processes. */
    void kill() throws IOException {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    /** Stops all its processes, and lets them go on after a while. */
    void hang(int seconds) throws IOException, InterruptedException {
        var processes = processes();
        signal("STOP", processes);
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } finally {
            signal("CONT", processes);
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (var process : processes) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private List<ProcessHandle> processes() throws IOException {
        var all = Stream.<ProcessHandle>builder();
        for (var file : PROCESSES) {
            var id = Files.readAllLines(folder.resolve(file)).getFirst();
            ProcessHandle.of(Long.parseLong(id.strip())).ifPresent(process -> {
                all.add(process);
                process.descendants().forEach(all);
            });
        }
        return all.build().toList();
    }
}
