package org.beret.imports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.beret.imports.ImportJob.Cancelled;
import org.beret.shared.Language;
import org.beret.texts.Incidents;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Runs import jobs in background threads, as the person who started them. {@value #JOBS} at a time on a node: each
 * holds a database connection for its whole time, and a second one for heartbeats.
 */
@Component
class ImportWorker implements DisposableBean {

    private static final int JOBS = 2;
    private static final long SHUTDOWN_SECONDS = 10;
    private static final long HEARTBEAT_INTERVAL = Duration.ofMillis(500).toNanos();

    private static final List<ImportState> RUNNING =
            List.of(ImportState.CHECKING, ImportState.IMPORTING, ImportState.UNDOING);

    private final ImportJob job;
    private final ImportStore store;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            JOBS, Thread.ofPlatform().name("import-", 1).daemon().factory());
    /** Imports of this node that run or wait for a thread, with their state. */
    private final Map<ImportId, ImportState> running = new ConcurrentHashMap<>();

    ImportWorker(ImportJob job, ImportStore store) {
        this.job = job;
        this.store = store;
    }

    /** Queues the job for an import in a running state. */
    void start(StoredImport stored, Language defaultLanguage) {
        var id = stored.status().id();
        running.put(id, stored.status().state());
        threads.execute(new DelegatingSecurityContextRunnable(() -> run(stored, defaultLanguage)));
    }

    private void run(StoredImport stored, Language defaultLanguage) {
        var id = stored.status().id();
        var state = stored.status().state();
        try {
            var heartbeat = new Heartbeat(id, state);
            heartbeat.send(0);
            job.run(stored, defaultLanguage, heartbeat::done);
        } catch (Cancelled ended) {
            // Who ended it has said so in the state.
        } catch (RuntimeException | Error failure) {
            Incidents.record(failure);
            store.changeState(id, RUNNING, state.after(ImportState.FAILED));
        } finally {
            running.remove(id);
            store.deleteExpired();
        }
    }

    /** Reports progress at most twice a second, also for imports that wait. */
    private final class Heartbeat {

        private final ImportId id;
        private final ImportState state;
        private long last;

        private Heartbeat(ImportId id, ImportState state) {
            this.id = id;
            this.state = state;
        }

        private void done(int rows) {
            if (System.nanoTime() - last > HEARTBEAT_INTERVAL) {
                send(rows);
            }
        }

        private void send(int rows) {
            last = System.nanoTime();
            if (!store.reportProgress(id, state, rows)) {
                throw new Cancelled();
            }
            running.keySet().forEach(store::heartbeat);
        }
    }

    /** An orderly shutdown marks its imports interrupted at once. */
    @Override
    public void destroy() throws InterruptedException {
        running.forEach((id, state) -> store.changeState(id, List.of(state), state.after(ImportState.INTERRUPTED)));
        threads.shutdown();
        if (!threads.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
