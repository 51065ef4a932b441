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

    private Load() {}

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

    /**
     * Runs each step in a thread of its own, first to warm up, then measured.
     *
     * @param processor processor time that was spent so far by what is measured
     */
    static Result run(List<? extends Step> steps, Duration warmUp, Duration measured, Callable<Duration> processor)
            throws Exception {
        repeat(steps, warmUp);
        var before = processor.call();
        var ownBefore = own();
        var start = System.nanoTime();
        var times = repeat(steps, measured);
        var time = Duration.ofNanos(System.nanoTime() - start);
        return Result.of(times, time, processor.call().minus(before), own().minus(ownBefore));
    }

    private static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long[] repeat(List<? extends Step> steps, Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Callable<long[]>>();
            steps.forEach(step -> running.add(() -> repeat(step, end)));
            var times = LongStream.empty();
            for (var result : threads.invokeAll(running)) {
                times = LongStream.concat(times, Arrays.stream(result.get()));
            }
            return times.sorted().toArray();
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
