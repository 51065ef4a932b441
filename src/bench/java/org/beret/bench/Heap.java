package org.beret.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/** How much heap this process has used at most since it was asked to forget. */
final class Heap {

    private Heap() {}

    static void forgetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    /** The highest use of each part of the heap since then, added up: not less than what was ever in use at once. */
    static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
