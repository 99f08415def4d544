package org.gongli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.gongli.Application;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starting, stopping, dying and starting again, as an operator meets it.
@Tag("crash")
class StartAndStopTests {

    @TempDir
    Path folder;

    @Test
    void a_stop_leaves_no_process_behind_and_a_second_start_finds_the_same_data() throws Exception {
        var data = folder.resolve("data");
        try (var first = RunningPlatform.start(data, "--gongli.demo=false")) {
            assertThat(servers(data)).hasSize(1);
            assertThat(first.output()).contains("Gongli is ready at http://localhost:");
            first.stop();
        }
        assertThat(servers(data)).isEmpty();

        try (var second = RunningPlatform.start(data, "--gongli.demo=false")) {
            assertThat(servers(data)).hasSize(1);
            second.stop();
        }
        assertThat(servers(data)).isEmpty();
    }

    @Test
    void a_killed_platform_starts_again_on_its_data_and_the_orphaned_server_is_gone() throws Exception {
        var data = folder.resolve("data");
        var first = RunningPlatform.start(data, "--gongli.demo=false");
        first.kill();
        assertThat(servers(data)).as("the server that the killed platform left behind").hasSize(1);

        try (var second = RunningPlatform.start(data, "--gongli.demo=false")) {
            assertThat(servers(data)).hasSize(1);
            second.stop();
        }
        assertThat(servers(data)).isEmpty();
    }

    @Test
    void a_killed_database_server_is_revived_while_requests_get_a_clear_not_now() throws Exception {
        var data = folder.resolve("data");
        try (var platform = RunningPlatform.start(data, "--gongli.demo=false")) {
            servers(data).forEach(ProcessHandle::destroyForcibly);
            platform.awaitHealth(503, Duration.ofSeconds(30));
            platform.awaitHealth(200, Duration.ofSeconds(60));
            platform.stop();
        }
        assertThat(servers(data)).isEmpty();
    }

    @Test
    void a_second_platform_on_the_same_folder_is_refused_in_one_sentence() throws Exception {
        var data = folder.resolve("data");
        try (var first = RunningPlatform.start(data, "--gongli.demo=false"); var second = RunningPlatform.launch(data, "--gongli.demo=false")) {
            assertThat(second.awaitExit()).isNotZero();
            assertThat(second.output()).contains("Another Gongli is running on the data folder").doesNotContain("\tat ");
            assertThat(first.health()).isEqualTo(200);
        }
    }

    @Test
    void a_taken_port_is_told_in_one_sentence_and_leaves_no_process() throws Exception {
        var data = folder.resolve("data");
        try (var taken = new ServerSocket(0); var platform = RunningPlatform.launch(Application.class, taken.getLocalPort(), data, "--gongli.demo=false")) {
            assertThat(platform.awaitExit()).isNotZero();
            assertThat(platform.output()).contains("Port " + taken.getLocalPort() + " was already in use").doesNotContain("\tat ");
        }
        assertThat(servers(data)).isEmpty();
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_told_in_one_sentence() throws Exception {
        var file = Files.writeString(folder.resolve("a-file"), "in the way");
        try (var platform = RunningPlatform.launch(file.resolve("data"))) {
            assertThat(platform.awaitExit()).isNotZero();
            assertThat(platform.output()).contains("cannot be written").contains("--data FOLDER").doesNotContain("\tat ");
        }
    }

    @Test
    void a_weak_master_key_is_refused() throws Exception {
        var typed = Base64.getEncoder().encodeToString("a sentence that somebody typed as a key".getBytes(StandardCharsets.UTF_8));
        try (var platform = RunningPlatform.launch(folder.resolve("data"), "--gongli.master-key=" + typed)) {
            assertThat(platform.awaitExit()).isNotZero();
            assertThat(platform.output()).contains("The master key is too weak").doesNotContain("\tat ").doesNotContain(typed);
        }
    }

    @Test
    void data_that_another_master_key_sealed_is_refused_in_one_sentence() throws Exception {
        var data = folder.resolve("data");
        try (var first = RunningPlatform.start(data, "--gongli.demo=false")) {
            first.stop();
        }
        Files.delete(data.resolve("secrets").resolve("master.key"));

        try (var second = RunningPlatform.launch(data, "--gongli.demo=false")) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output()).containsOnlyOnce("was sealed with another master key").contains("Start with the secrets folder").doesNotContain("\tat ");
        }
        assertThat(servers(data)).isEmpty();
    }

    /// The database servers that run on this folder's data: the postmasters, not their children.
    private static List<ProcessHandle> servers(Path data) throws IOException {
        var pidFile = data.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return List.of();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .filter(process -> process.isAlive() && process.info().command().orElse("").endsWith("postgres")).stream().toList();
    }
}
