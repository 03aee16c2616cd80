package fr.essaim.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the machine did meanwhile, without which a speed says little.
final class Machine {
    private static final Path STAT = Path.of("/proc/stat");
    private final long[] before = ticks();

    private Machine() {}

    static Machine watch() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        return new Machine();
    }

    /// The most the heap held since, garbage included, in megabytes.
    long heapPeak() {
        return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    static long heapMost() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    /// Seconds this process has worked since it began, on all processors.
    static double worked() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1000.0)
                .orElse(0.0);
    }

    /// 0 where the system does not tell.
    double steal() {
        long[] now = ticks();
        long all = now[0] - before[0];
        return all == 0 ? 0 : (double) (now[1] - before[1]) / all;
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    /// All the time of all processors, and what of it was stolen.
    private static long[] ticks() {
        try {
            List<Long> ticks = Stream.of(Files.readAllLines(STAT).getFirst().split(" +"))
                    .skip(1)
                    .map(Long::valueOf)
                    .toList();
            return new long[] {ticks.stream().mapToLong(Long::longValue).sum(), ticks.size() > 7 ? ticks.get(7) : 0};
        } catch (IOException unknown) {
            return new long[] {0, 0};
        }
    }
}
