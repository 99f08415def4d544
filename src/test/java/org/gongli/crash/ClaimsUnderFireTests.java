package org.gongli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.gongli.bench.CrowdedPlatform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Members claim over HTTP while the database server is killed, and then the platform itself. Every claim that was confirmed is found again, with its number.
@Tag("crash")
class ClaimsUnderFireTests {

    private static final int MEMBERS = 2_400;
    private static final int STOCK = 2_000;
    private static final int CLIENTS = 40;
    private static final Duration BETWEEN_CLAIMS = Duration.ofMillis(40);
    private static final Pattern NUMBER = Pattern.compile("\"claimNo\":(\\d+)");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Long> confirmed = new ConcurrentHashMap<>();
    private final AtomicInteger soldOut = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void every_confirmed_claim_survives_the_killing_of_database_and_platform() throws Exception {
        var data = folder.resolve("data");
        var crowd = folder.resolve("crowd");
        var arguments = new String[] {"--crowd.size=" + MEMBERS, "--crowd.stock=" + STOCK, "--crowd.file=" + crowd};
        int port = RunningPlatform.freePort();
        var first = RunningPlatform.start(CrowdedPlatform.class, port, data, arguments);
        var lines = Files.readAllLines(crowd);
        var claims = first.address("/api/v1/giveaways/" + lines.getFirst() + "/claims");
        var waiting = new ConcurrentLinkedQueue<>(lines.subList(1, lines.size()));

        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.submit(() -> claimAll(claims, waiting));
            }
            awaitConfirmed(300);
            killDatabase(data);
            first.awaitHealth(200, Duration.ofMinutes(1));
            awaitConfirmed(1_000);
            first.kill();
            var lost = confirmed.size();
            assertThat(lost).as("confirmed when the platform died").isLessThan(STOCK);
            try (var second = RunningPlatform.start(CrowdedPlatform.class, port, data, arguments)) {
                finish(clients);
                assertEverybodyHasTheirPlace(claims);
                second.stop();
            }
        }
    }

    private void assertEverybodyHasTheirPlace(URI claims) throws IOException, InterruptedException {
        assertThat(interrupted.get()).as("requests that the kills cut off").isPositive();
        assertThat(confirmed).hasSize(STOCK);
        assertThat(soldOut.get()).isEqualTo(MEMBERS - STOCK);
        assertThat(confirmed.values()).doesNotHaveDuplicates();
        for (var claim : confirmed.entrySet()) {
            var again = claim(claims, claim.getKey());
            assertThat(again.statusCode()).as("asked again").isEqualTo(200);
            assertThat(number(again)).isEqualTo(claim.getValue());
        }
    }

    private void claimAll(URI claims, ConcurrentLinkedQueue<String> waiting) {
        for (var token = waiting.poll(); token != null; token = waiting.poll()) {
            claimUntilAnswered(claims, token);
        }
    }

    /// As a person would: an error is a reason to press again, and only an answer counts.
    private void claimUntilAnswered(URI claims, String token) {
        try {
            for (;;) {
                Thread.sleep(BETWEEN_CLAIMS);
                if (answered(claims, token)) {
                    return;
                }
                interrupted.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answered(URI claims, String token) throws InterruptedException {
        try {
            var answer = claim(claims, token);
            switch (answer.statusCode()) {
                case 200, 201 -> confirmed.put(token, number(answer));
                case 422 -> soldOut.incrementAndGet();
                default -> {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> claim(URI claims, String token) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(claims).header("Authorization", "Bearer " + token).timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private static long number(HttpResponse<String> answer) {
        var number = NUMBER.matcher(answer.body());
        assertThat(number.find()).as(answer.body()).isTrue();
        return Long.parseLong(number.group(1));
    }

    private void awaitConfirmed(int count) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (confirmed.size() < count) {
            assertThat(System.nanoTime()).as("%d claims confirmed of %d", confirmed.size(), count).isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    private static void finish(ExecutorService clients) throws InterruptedException {
        clients.shutdown();
        assertThat(clients.awaitTermination(5, TimeUnit.MINUTES)).as("everybody was answered").isTrue();
    }

    private static void killDatabase(Path data) throws IOException {
        var pid = Long.parseLong(Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).getFirst().strip());
        assertThat(List.of(ProcessHandle.of(pid).orElseThrow().destroyForcibly())).containsExactly(true);
    }
}
