package org.gongli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.gongli.crash.RunningPlatform;
import org.gongli.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Claims and the giveaway's page over HTTP, beside the same server's empty endpoint and the naive way, in one run. The load comes from wrk on the
/// same cores. Members have looked at the giveaway before they claim, as people do, so their sessions are in memory.
final class HttpBench {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 3;
    private static final int CONNECTIONS = 512;
    private static final int MEMBERS_A_ROUND = 60_000;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in ");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final Path tokens = Path.of("target", "bench", "tokens").toAbsolutePath();
    private final RunningPlatform platform;
    private final String giveaway;
    private long confirmed;

    private HttpBench(RunningPlatform platform, String giveaway) {
        this.platform = platform;
        this.giveaway = giveaway;
    }

    static void main() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
        var crowd = folder.resolve("crowd-" + ProcessHandle.current().pid());
        System.out.println("HTTP: entering " + (WARM_UP + ROUNDS) * MEMBERS_A_ROUND + " members …");
        try (var platform = RunningPlatform.start(CrowdedPlatform.class, folder.resolve("data-" + ProcessHandle.current().pid()),
                "--gongli.database-url=" + TestDatabase.url(), "--gongli.master-key=" + TestDatabase.masterKey(), "--crowd.size=" + (WARM_UP + ROUNDS) * MEMBERS_A_ROUND,
                "--crowd.stock=5000000", "--crowd.file=" + crowd)) {
            var lines = Files.readAllLines(crowd);
            var bench = new HttpBench(platform, lines.getFirst());
            Files.write(bench.tokens, lines.subList(1, lines.size()));
            bench.run();
            bench.report();
        }
    }

    private void run() throws IOException, InterruptedException {
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            round(round, round >= WARM_UP);
        }
    }

    private void round(int round, boolean counted) throws IOException, InterruptedException {
        note("empty endpoint", wrk("/api/v1/time", round, 0, "GET"), counted);
        note("giveaway page", wrk("/giveaways/" + giveaway, round, 0, "GET"), counted);
        wrk("/api/v1/giveaways/" + giveaway, round, MEMBERS_A_ROUND, "GET");
        var claims = wrk("/api/v1/giveaways/" + giveaway + "/claims", round, MEMBERS_A_ROUND, "POST");
        confirmed += number(TOTAL, claims) - (FAILED.matcher(claims).find() ? number(FAILED, claims) : 0);
        note("claims", claims, counted);
        note("naive claims", wrk("/bench/naive", round, MEMBERS_A_ROUND, "POST"), counted);
        System.out.printf(Locale.ROOT, "HTTP: round %d of %d%s%n", round + 1, WARM_UP + ROUNDS, counted ? "" : ", to warm up");
    }

    private void note(String what, String output, boolean counted) {
        if (counted) {
            rates.computeIfAbsent(what, name -> new ArrayList<>()).add(decimal(RATE, output));
        }
    }

    /// @param members how many members ask, each once; 0 for requests of nobody in particular
    private String wrk(String path, int round, int members, String method) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "-t2", "-c" + CONNECTIONS, "-d" + (members > 0 && method.equals("GET") ? 30 : SECONDS) + "s", "--latency"));
        if (members > 0) {
            command.addAll(List.of("-s", "src/test/resources/bench/members.lua"));
        }
        command.add(platform.address(path).toString());
        if (members > 0) {
            command.addAll(List.of("--", tokens.toString(), String.valueOf(round * MEMBERS_A_ROUND), String.valueOf(members), method));
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("wrk failed: " + output);
        }
        if (output.contains("Socket errors")) {
            System.out.println("HTTP: " + path + " " + Arrays.stream(output.split("\n")).filter(line -> line.contains("Socket errors")).findFirst().orElse(""));
        }
        return output;
    }

    private void report() {
        var database = JdbcClient.create(new DriverManagerDataSource(TestDatabase.url()));
        var rows = database.sql("select count(*) from allocation.claim").query(Long.class).single();
        var empty = median("empty endpoint");
        System.out.printf(Locale.ROOT, "%nHTTP, %d connections of wrk on the same %d cores, medians of %d rounds of %d s%n", CONNECTIONS, Runtime.getRuntime().availableProcessors(), ROUNDS, SECONDS);
        rates.forEach((what, all) -> System.out.printf(Locale.ROOT, "  %-16s %9.0f /s   %5.2f of the empty endpoint%n", what, median(what), median(what) / empty));
        System.out.printf(Locale.ROOT, "  claims against naive claims: %.1f times (goal 15)%n", median("claims") / median("naive claims"));
        System.out.printf(Locale.ROOT, "  goals: claims 0.25, page 0.4 of the empty endpoint%n");
        System.out.printf(Locale.ROOT, "  claims confirmed %d, found in the database %d: %s%n", confirmed, rows, rows >= confirmed ? "none lost" : "LOST " + (confirmed - rows));
    }

    private double median(String what) {
        var sorted = rates.get(what).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static long number(Pattern pattern, String output) {
        return (long) decimal(pattern, output);
    }

    private static double decimal(Pattern pattern, String output) {
        var matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk did not say " + pattern + ": " + output);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
