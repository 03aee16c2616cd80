package fr.essaim.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// What the machine did meanwhile, without which a speed says little.
final class Machine {
    private static final Path STAT = Path.of("/proc/stat");
    private final long[] before = ticks();
    private volatile long most;
    private volatile boolean told;

    private Machine() {}

    /// Looks at the heap twenty times a second until [#heapPeak] is asked.
    static Machine watch() {
        Machine machine = new Machine();
        Thread.ofPlatform().daemon().name("heap-watch").start(() -> {
            while (!machine.told) {
                machine.look();
                LockSupport.parkNanos(50_000_000);
            }
        });
        return machine;
    }

    private void look() {
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        most = Math.max(most, used);
    }

    /// The most the heap held meanwhile, garbage included, in megabytes.
    long heapPeak() {
        told = true;
        return most;
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
