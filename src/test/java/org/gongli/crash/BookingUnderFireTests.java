package org.gongli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gongli.funds.paying.BookingPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The platform is killed in the middle of booking what the bank answered. Nothing of the file stands in the books then, and brought again it stands there once.
@Tag("crash")
class BookingUnderFireTests {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    @Test
    void a_file_that_was_half_booked_when_the_platform_died_is_booked_whole_and_once() throws Exception {
        var data = folder.resolve("data");
        var arguments = new String[] {"--gongli.demo=false", "--booking.folder=" + folder};
        int port = RunningPlatform.freePort();
        var first = RunningPlatform.launch(BookingPlatform.class, port, data, arguments);
        await(folder.resolve("middle"), first);
        first.kill();

        try (var second = RunningPlatform.start(BookingPlatform.class, port, data, arguments)) {
            assertThat(folder.resolve("found")).as("nothing is paid, all is reserved").hasContent("0 0 0 0 200 0 0 0");
            assertThat(folder.resolve("after")).as("each is paid once").hasContent("200 200 200 200 0 0 1 0");
            second.stop();
        }
    }

    private static void await(Path marker, RunningPlatform platform) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(marker)) {
            assertThat(System.nanoTime()).as("the middle of the file was reached; %s", platform.output()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
