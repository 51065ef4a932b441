package org.beret.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** Does something over and over in many threads, each at once after the last time, and tells how long each time took. */
final class Load {

    private final List<? extends Step> steps;
    private final Callable<Duration> processor;
    private LongStream times = LongStream.empty();
    private Duration time = Duration.ZERO;
    private Duration spent = Duration.ZERO;
    private Duration ownSpent = Duration.ZERO;

    /**
     * Nothing is done yet.
     *
     * @param steps each for a thread of its own
     * @param processor processor time that was spent so far by what is measured
     */
    Load(List<? extends Step> steps, Callable<Duration> processor) {
        this.steps = steps;
        this.processor = processor;
    }

    /** One thing to do again. */
    interface Step {
        void run() throws Exception;
    }

    /** What came of it: how many a second, times in milliseconds, and processor time for one: of what is measured and of this process. */
    record Result(double perSecond, double median, double p95, double p99, Duration processor, Duration own) {

        private static Result of(long[] sorted, Duration time, Duration processor, Duration own) {
            return new Result(
                    sorted.length / (time.toNanos() / 1e9),
                    quantile(sorted, 0.5),
                    quantile(sorted, 0.95),
                    quantile(sorted, 0.99),
                    processor.dividedBy(Math.max(1, sorted.length)),
                    own.dividedBy(Math.max(1, sorted.length)));
        }

        private static double quantile(long[] sorted, double part) {
            return sorted.length == 0 ? 0 : sorted[(int) (part * (sorted.length - 1))] / 1e6;
        }
    }

    /** Runs without measuring. */
    Load warmUp(Duration length) throws Exception {
        repeat(length);
        return this;
    }

    /** Runs and adds what comes of it to what came before. */
    Load run(Duration length) throws Exception {
        var before = processor.call();
        var ownBefore = own();
        var start = System.nanoTime();
        times = LongStream.concat(times, repeat(length));
        time = time.plusNanos(System.nanoTime() - start);
        spent = spent.plus(processor.call().minus(before));
        ownSpent = ownSpent.plus(own().minus(ownBefore));
        return this;
    }

    /** What came of all runs, which can be asked once. */
    Result result() {
        return Result.of(times.sorted().toArray(), time, spent, ownSpent);
    }

    private static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private LongStream repeat(Duration length) throws Exception {
        var end = System.nanoTime() + length.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Callable<long[]>>();
            steps.forEach(step -> running.add(() -> repeat(step, end)));
            var all = LongStream.empty();
            for (var result : threads.invokeAll(running)) {
                all = LongStream.concat(all, Arrays.stream(result.get()));
            }
            return Arrays.stream(all.toArray());
        }
    }

    private static long[] repeat(Step step, long end) throws Exception {
        var times = LongStream.builder();
        for (var start = System.nanoTime(); start < end; ) {
            step.run();
            var now = System.nanoTime();
            times.add(now - start);
            start = now;
        }
        return times.build().toArray();
    }
}
