package org.gongli.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.gongli.Application;
import org.gongli.members.rosters.RosterRun;
import org.gongli.platform.TestDatabase;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.MovableClock;
import org.postgresql.PGConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A roster of 200,000 new people beside `copy` of the same rows into a table with the same columns, indexes and constraints, and beside the same
/// roster once more. Each round does all of it, one after the other, and the register and its double grow alike.
///
/// Arguments: rows (200000) and rounds (3).
public final class RosterBench {

    private static final String COLUMNS = "org_id, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, birth_date, female, gig, employee_no, joined_on";

    private final RosterRun run;
    private final Given given;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final int rows;

    private RosterBench(ConfigurableApplicationContext context, int rows) {
        this.run = context.getBean(RosterRun.class);
        this.given = context.getBean(Given.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.database = context.getBean(DataSource.class);
        this.rows = rows;
    }

    static void main(String[] arguments) throws Exception {
        var rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        try (var context = new SpringApplicationBuilder(Application.class, Given.class, MovableClock.class)
                .profiles("tests").initializers(new TestDatabase()).properties("server.port=0").run()) {
            new RosterBench(context, rows).run(rounds);
        }
    }

    private void run(int rounds) throws Exception {
        jdbc.sql("create table members.double (like members.member including all)").update();
        jdbc.sql("alter table members.double add foreign key (org_id) references organisations.organisation (id)").update();
        var measured = new ArrayList<Round>();
        for (int round = 0; round <= rounds; round++) {
            var result = round(round);
            System.out.println((round == 0 ? "warm-up " : "round " + round + " ") + result);
            if (round > 0) {
                measured.add(result);
            }
        }
        report(measured);
    }

    private Round round(int round) throws Exception {
        var union = given.town("Bench").union("Bench " + round);
        var chair = union.viewer(Role.CHAIR);
        var file = csv(round);
        var fresh = run.keep(chair, union.id(), file);
        var read = seconds(() -> run.read(fresh));
        var write = seconds(() -> expect(run.confirm(fresh).fresh() == rows));
        settle();
        var bytes = copyOut(union.id());
        var copy = seconds(() -> copyIn(bytes));
        var again = run.keep(chair, union.id(), file);
        var unchanged = seconds(() -> expect(run.read(again).unchanged() == rows));
        Files.delete(file);
        return new Round(read, write, copy, unchanged);
    }

    /// What the import leaves to the background, comparing the new records with the rest of the register and counting them for the planner, shall not
    /// run beside what is measured next.
    private void settle() throws InterruptedException {
        while (jdbc.sql("select exists (select from membership.to_compare)").query(Boolean.class).single()) {
            Thread.sleep(200);
        }
        jdbc.sql("analyze members.member").update();
    }

    private void report(List<Round> rounds) {
        System.out.printf(Locale.ROOT, "%d rows, %d rounds, %d processors, medians%n", rows, rounds.size(), Runtime.getRuntime().availableProcessors());
        System.out.printf(Locale.ROOT, "new file, all of it (guard, parse, check, seal, stage, judge, write)  %8.0f rows/s%n", rows / median(rounds, r -> r.read() + r.write()));
        System.out.printf(Locale.ROOT, "new file, writing the staged rows into the register                  %8.0f rows/s%n", rows / median(rounds, Round::write));
        System.out.printf(Locale.ROOT, "copy of the same rows into the same indexed table                    %8.0f rows/s%n", rows / median(rounds, Round::copy));
        System.out.printf(Locale.ROOT, "the same file again                                                  %8.0f rows/s%n", rows / median(rounds, Round::unchanged));
        System.out.printf(Locale.ROOT, "ratio new / copy                %.2f (floor 0.60)%n", median(rounds, r -> r.copy() / (r.read() + r.write())));
        System.out.printf(Locale.ROOT, "ratio writing / copy            %.2f%n", median(rounds, r -> r.copy() / r.write()));
        System.out.printf(Locale.ROOT, "ratio same file again / new     %.2f (floor 3.00)%n", median(rounds, r -> (r.read() + r.write()) / r.unchanged()));
    }

    private Path csv(int round) throws IOException {
        var file = Files.createTempFile("roster", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("name,citizen id,mobile,employee no,joined on,gig\n");
            for (int i = 0; i < rows; i++) {
                var number = 1_000_000L + (long) round * rows + i;
                out.write("Member %d,%s,%s,E%06d,2024-03-01,%s%n".formatted(number, CitizenIds.numbered(number).number(), CitizenIds.phone(number).number(),
                        i, i % 10 == 0 ? "yes" : "no"));
            }
        }
        return file;
    }

    private byte[] copyOut(OrgId union) throws SQLException, IOException {
        var bytes = new ByteArrayOutputStream();
        try (var connection = database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("copy (select " + COLUMNS + " from members.member where org_id = " + union + ") to stdout (format binary)", bytes);
        }
        return bytes.toByteArray();
    }

    private void copyIn(byte[] bytes) {
        try (var connection = database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy members.double (" + COLUMNS + ") from stdin (format binary)", new ByteArrayInputStream(bytes));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void expect(boolean held) {
        if (!held) {
            throw new IllegalStateException("the import did not do what it was measured for");
        }
    }

    private static double seconds(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
        return rounds.stream().mapToDouble(of).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    }

    /// Seconds of one round.
    private record Round(double read, double write, double copy, double unchanged) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "read %.2f s, write %.2f s, copy %.2f s, again %.2f s", read, write, copy, unchanged);
        }
    }
}
