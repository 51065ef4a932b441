package org.beret.imports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.beret.imports.ImportJob.Stopped;
import org.beret.imports.ImportStore.Kept;
import org.beret.shared.Language;
import org.beret.texts.Incidents;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Runs imports in the background, as whoever started them, two at a time on each node: each holds a connection for its whole
 * time and a second now and then.
 */
@Component
class ImportWorker implements DisposableBean {

    private static final int JOBS = 2;
    private static final long LAST_SECONDS = 10;
    private static final long BETWEEN_SIGNS = Duration.ofMillis(500).toNanos();

    private static final List<ImportState> RUNNING = List.of(ImportState.CHECKING, ImportState.IMPORTING);

    private final ImportJob job;
    private final ImportStore store;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            JOBS, Thread.ofPlatform().name("import-", 1).daemon().factory());
    /** What is under way on this node, and what waits for its turn. */
    private final Map<ImportId, ImportState> mine = new ConcurrentHashMap<>();

    ImportWorker(ImportJob job, ImportStore store) {
        this.job = job;
        this.store = store;
    }

    /** Starts a job for an import whose state says what to do. */
    void begin(Kept kept, Language usual) {
        var id = kept.status().id();
        mine.put(id, kept.status().state());
        threads.execute(new DelegatingSecurityContextRunnable(() -> run(kept, usual)));
    }

    private void run(Kept kept, Language usual) {
        var id = kept.status().id();
        var state = kept.status().state();
        try {
            var signs = new Signs(id, state);
            signs.give(0);
            job.run(kept, usual, signs::done);
        } catch (Stopped wasEnded) {
            // Who ended it has said so in the state.
        } catch (RuntimeException | Error failure) {
            Incidents.record(failure);
            store.move(id, RUNNING, ImportState.FAILED);
        } finally {
            mine.remove(id);
            store.forgetOld();
        }
    }

    /** Tells at most twice a second how far a job is, and that those which wait are not lost. */
    private final class Signs {

        private final ImportId id;
        private final ImportState state;
        private long last;

        private Signs(ImportId id, ImportState state) {
            this.id = id;
            this.state = state;
        }

        private void done(int rows) {
            if (System.nanoTime() - last > BETWEEN_SIGNS) {
                give(rows);
            }
        }

        private void give(int rows) {
            last = System.nanoTime();
            if (!store.alive(id, state, rows)) {
                throw new Stopped();
            }
            mine.keySet().forEach(store::keepAlive);
        }
    }

    /** A server that stops in order does not leave anybody waiting for a sign. */
    @Override
    public void destroy() throws InterruptedException {
        mine.forEach((id, state) -> store.move(id, List.of(state), ImportState.INTERRUPTED));
        threads.shutdown();
        if (!threads.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
