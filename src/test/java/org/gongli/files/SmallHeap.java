package org.gongli.files;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// Opens files in a process of its own with a heap of a given size. What needs more memory ends there with an `OutOfMemoryError`,
/// which is a better proof than any measurement beside a garbage collector.
final class SmallHeap {

    /// @param outcome `rows 17`, or the key of the refusal, or the class of whatever else came out
    record Report(String file, long milliseconds, long heapMegabytes, String outcome) {}

    private SmallHeap() {}

    static List<Report> open(int megabytes, List<Path> files) throws IOException, InterruptedException {
        return open(megabytes, files, "guarded");
    }

    /// The same with the sheet reader alone, to see that the small heap would betray a hole in the guard.
    static List<Report> openUnguarded(int megabytes, List<Path> files) throws IOException, InterruptedException {
        return open(megabytes, files, "unguarded");
    }

    private static List<Report> open(int megabytes, List<Path> files, String mode) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), SmallHeap.class.getName(), mode));
        files.forEach(file -> command.add(file.toString()));
        var output = Files.createTempFile("reports", ".txt");
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            process.waitFor();
            return Files.readAllLines(output, StandardCharsets.UTF_8).stream().filter(line -> line.startsWith("report\t")).map(line -> line.split("\t"))
                    .map(part -> new Report(part[1], Long.parseLong(part[2]), Long.parseLong(part[3]), part[4])).toList();
        } finally {
            Files.delete(output);
        }
    }

    static void main(String[] arguments) {
        for (var name : List.of(arguments).subList(1, arguments.length)) {
            var file = Path.of(name);
            System.gc();
            var pools = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
            pools.forEach(MemoryPoolMXBean::resetPeakUsage);
            var start = System.nanoTime();
            var outcome = arguments[0].equals("guarded") ? outcome(file) : unguarded(file);
            var milliseconds = (System.nanoTime() - start) / 1_000_000;
            var heap = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
            System.out.println("report\t" + file.getFileName() + "\t" + milliseconds + "\t" + heap + "\t" + outcome);
        }
    }

    private static String unguarded(Path file) {
        try (var workbook = new ReadableWorkbook(file.toFile()); var rows = workbook.getFirstSheet().openStream()) {
            return "rows " + rows.count();
        } catch (IOException | RuntimeException | OutOfMemoryError other) {
            return other.getClass().getSimpleName();
        }
    }

    private static String outcome(Path file) {
        try (var table = new TableReader(Limits.standard()).open(file, file.getFileName().toString()); var rows = table.rows()) {
            return "rows " + rows.count();
        } catch (FileRefused refused) {
            return refused.key();
        } catch (IOException | RuntimeException | OutOfMemoryError other) {
            return other.toString();
        }
    }
}
