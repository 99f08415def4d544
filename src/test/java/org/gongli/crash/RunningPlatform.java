package org.gongli.crash;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongli.Application;

/// The platform in a process of its own, to be started, killed and started again.
public final class RunningPlatform implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(3);

    private final Process process;
    private final URI address;
    private final Path output;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningPlatform(Process process, URI address, Path output) {
        this.process = process;
        this.address = address;
        this.output = output;
    }

    /// Starts on a free port and does not wait.
    public static RunningPlatform launch(Path data, String... arguments) throws IOException {
        return launch(Application.class, freePort(), data, arguments);
    }

    /// Starts on this port, with this class's `main`, and does not wait.
    public static RunningPlatform launch(Class<?> program, int port, Path data, String... arguments) throws IOException {
        var output = Files.createTempFile("platform", ".log");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Duser.timezone=Asia/Shanghai",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), program.getName(),
                "--server.port=" + port, "--gongli.data=" + data, "--gongli.public-url=http://localhost:" + port));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        return new RunningPlatform(process, URI.create("http://localhost:" + port), output);
    }

    /// Starts and waits until `/health` answers 200.
    public static RunningPlatform start(Path data, String... arguments) throws IOException, InterruptedException {
        return start(Application.class, data, arguments);
    }

    /// The same with another class's `main`.
    public static RunningPlatform start(Class<?> program, Path data, String... arguments) throws IOException, InterruptedException {
        return start(program, freePort(), data, arguments);
    }

    /// The same on this port, where clients expect it.
    public static RunningPlatform start(Class<?> program, int port, Path data, String... arguments) throws IOException, InterruptedException {
        var platform = launch(program, port, data, arguments);
        platform.awaitHealth(200, READY);
        return platform;
    }

    public URI address(String path) {
        return address.resolve(path);
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    public long pid() {
        return process.pid();
    }

    public void awaitHealth(int status, Duration patience) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (health() != status) {
            if (System.nanoTime() > deadline || (!process.isAlive() && status == 200)) {
                throw new AssertionError("the platform did not answer " + status + " in time; its output:\n" + output());
            }
            Thread.sleep(100);
        }
    }

    /// The status of `/health`; 0 when nobody answers.
    public int health() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address("/health")).timeout(Duration.ofSeconds(10)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /// The end without warning.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Asks it to stop and waits; the exit code.
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the platform does not stop");
        }
        return process.exitValue();
    }

    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("the platform runs on");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
