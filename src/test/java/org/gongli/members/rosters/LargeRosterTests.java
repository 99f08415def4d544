package org.gongli.members.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.gongli.shared.Role;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@GongliTest
@Tag("volume")
class LargeRosterTests {

    private static final int PEOPLE = 200_000;
    private static final long FIRST = 3_000_000;
    private static final long MEGABYTE = 1 << 20;
    private static final long ALLOWED = 48 * MEGABYTE;

    private final Given given;
    private final RosterRun run;

    LargeRosterTests(Given given, RosterRun run) {
        this.given = given;
        this.run = run;
    }

    @Test
    void two_hundred_thousand_people_come_in_with_flat_memory_and_again_change_nothing() throws Exception {
        var union = given.town("Houjie").union("Shoes");
        var chair = union.viewer(Role.CHAIR);
        var file = people();
        var before = live();
        try (var watch = new Watch()) {
            var roster = run.keep(chair, union.id(), file);
            assertThat(run.read(roster)).isEqualTo(new RosterCounts(PEOPLE, 0, 0, 0, 0, 0));
            assertThat(run.confirm(roster)).isEqualTo(new RosterCounts(PEOPLE, 0, 0, 0, 0, 0));
            assertThat(watch.most() - before).as("bytes more than before, all garbage collected").isLessThan(ALLOWED);
        }

        assertThat(run.read(run.keep(chair, union.id(), file))).isEqualTo(new RosterCounts(0, 0, PEOPLE, 0, 0, 0));
        Files.delete(file);
    }

    private static Path people() throws IOException {
        var file = Files.createTempFile("roster", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("name,citizen id,mobile,employee no,joined on,gig\n");
            for (long i = FIRST; i < FIRST + PEOPLE; i++) {
                out.write("Member %d,%s,%s,E%d,2024-03-01,no%n".formatted(i, CitizenIds.numbered(i).number(), CitizenIds.phone(i).number(), i));
            }
        }
        return file;
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Looks at the memory that is really held, five times a second.
    private static final class Watch implements AutoCloseable {

        private static final Duration PAUSE = Duration.ofMillis(200);

        private final AtomicLong most = new AtomicLong();
        private final Thread thread = Thread.ofPlatform().daemon().start(this::watch);

        long most() {
            return most.get();
        }

        private void watch() {
            while (!Thread.currentThread().isInterrupted()) {
                most.accumulateAndGet(live(), Math::max);
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            thread.interrupt();
            thread.join();
        }
    }
}
