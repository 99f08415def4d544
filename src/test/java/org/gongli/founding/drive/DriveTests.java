package org.gongli.founding.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.gongli.founding.drive.DriveSql.NewVisit;
import org.gongli.founding.view.SheetPage;
import org.gongli.founding.view.SheetPage.RowVerdict;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@GongliTest
class DriveTests {

    @TempDir
    Path folder;

    private final Driving driving;
    private final DriveSql sql;
    private final SheetReader reader;
    private final Given given;
    private final MovableClock clock;

    DriveTests(Driving driving, DriveSql sql, SheetReader reader, Given given, MovableClock clock) {
        this.driving = driving;
        this.sql = sql;
        this.reader = reader;
        this.given = given;
        this.clock = clock;
    }

    @Test
    void nothing_of_a_sheet_is_on_the_list_before_it_is_confirmed_and_then_once() throws Exception {
        var town = given.town("T");
        var viewer = town.viewer(Role.TOWN);
        var file = Files.writeString(folder.resolve("list.csv"), "Workers,Enterprise\n30,First Works\n12,Second Works\n-1,Third Works\n30,First Works\n");
        var sheet = driving.keep(viewer, "list.csv", reader.read(file, "list.csv"));

        assertThat(sql.verdicts(sheet)).extracting(SheetPage.Row::verdict).containsExactly(RowVerdict.FRESH, RowVerdict.FRESH, RowVerdict.WRONG, RowVerdict.TWICE);
        assertThat(sql.enterprises(viewer.scope(), null, null, "", 0, 10)).isEmpty();
        driving.confirm(viewer, sheet);
        assertThat(sql.enterprises(viewer.scope(), null, "WITHOUT", "", 0, 10)).extracting("name").containsExactly("First Works", "Second Works");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> driving.confirm(viewer, sheet)).extracting(Refused::key).isEqualTo("founding.sheet.confirmed");
    }

    @Test
    void a_visit_sent_twice_counts_once_and_its_promise_is_on_the_list_of_things_to_do() throws Exception {
        var town = given.town("T");
        var viewer = town.viewer(Role.TOWN);
        var file = Files.writeString(folder.resolve("list.csv"), "Enterprise\nFirst Works\n");
        driving.confirm(viewer, driving.keep(viewer, "list.csv", reader.read(file, "list.csv")));
        var enterprise = sql.enterprises(viewer.scope(), null, null, "", 0, 10).getFirst().id();
        var today = LocalDate.now(clock);
        var visit = new NewVisit(today, "WILLING", "", today.plusDays(3), UUID.randomUUID());
        driving.visit(viewer, enterprise, visit);
        driving.visit(viewer, enterprise, visit);

        assertThat(sql.visits(enterprise)).hasSize(1);
        assertThat(sql.followUps(viewer.scope(), today).due()).isEqualTo(1);
    }
}
