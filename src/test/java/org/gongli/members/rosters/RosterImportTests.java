package org.gongli.members.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongli.members.Members;
import org.gongli.members.NewMember;
import org.gongli.members.RosterConfirmed;
import org.gongli.members.RosterId;
import org.gongli.organisations.Register;
import org.gongli.shared.Actor;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GongliTest
@RecordApplicationEvents
class RosterImportTests {

    private final Given given;
    private final RosterRun run;
    private final Rosters rosters;
    private final RosterSql sql;
    private final StagingSql staging;
    private final SweepingRosters sweeping;
    private final RosterFiles files;
    private final Members members;
    private final Register register;
    private final JdbcClient jdbc;

    RosterImportTests(Given given, RosterRun run, Rosters rosters, RosterSql sql, StagingSql staging, SweepingRosters sweeping, RosterFiles files,
            Members members, Register register, JdbcClient jdbc) {
        this.given = given;
        this.run = run;
        this.rosters = rosters;
        this.sql = sql;
        this.staging = staging;
        this.sweeping = sweeping;
        this.files = files;
        this.members = members;
        this.register = register;
        this.jdbc = jdbc;
    }

    @Test
    void nothing_is_written_before_somebody_confirms(ApplicationEvents events) {
        var union = given.town("Houjie").union("Shoes");
        var roster = keep(union, Sheet.usual().people(3));

        assertThat(run.read(roster)).isEqualTo(new RosterCounts(3, 0, 0, 0, 0, 0));
        assertThat(names(union.id())).isEmpty();

        assertThat(run.confirm(roster)).isEqualTo(new RosterCounts(3, 0, 0, 0, 0, 0));
        assertThat(names(union.id())).containsExactly("Member 0", "Member 1", "Member 2");
        assertThat(events.stream(RosterConfirmed.class).filter(event -> event.roster().equals(roster))).singleElement()
                .satisfies(event -> assertThat(event.members()).hasSize(3)).matches(RosterConfirmed::enrolled);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var union = given.town("Houjie").union("Shoes");
        var sheet = Sheet.usual().people(5);
        confirmed(union, sheet);

        var again = keep(union, sheet);

        assertThat(run.read(again)).isEqualTo(new RosterCounts(0, 0, 5, 0, 0, 0));
        assertThat(run.confirm(again)).isEqualTo(new RosterCounts(0, 0, 5, 0, 0, 0));
        assertThat(names(union.id())).hasSize(5);
    }

    @Test
    void a_roster_with_every_row_wrong_reports_every_row_and_writes_nothing() {
        var union = given.town("Houjie").union("Shoes");
        var sheet = Sheet.usual();
        for (int i = 0; i < 100; i++) {
            sheet.line("Member %d,441900199003159%03d,%d,,,".formatted(i, 988, i));
        }
        var roster = keep(union, sheet);

        assertThat(run.read(roster)).isEqualTo(new RosterCounts(0, 0, 0, 100, 0, 0));
        assertThat(staging.left(roster, Scope.ALL, 0, 200)).hasSize(100)
                .allSatisfy(row -> assertThat(RosterProblem.read(row.problems())).extracting(RosterProblem::key).containsExactly("citizen-id.check-digit", "phone.length"));
        run.confirm(roster);
        assertThat(names(union.id())).isEmpty();
    }

    @Test
    void an_empty_cell_changes_nothing_and_a_filled_one_corrects() {
        var union = given.town("Houjie").union("Shoes");
        var mei = Sheet.someone();
        confirmed(union, Sheet.usual().person("Chen Mei", mei));

        var silent = keep(union, Sheet.of("name,citizen id,mobile").line("Chen Mei,%s,".formatted(mei.id().number())));
        assertThat(run.read(silent)).isEqualTo(new RosterCounts(0, 0, 1, 0, 0, 0));

        var other = Sheet.someone();
        var corrected = keep(union, Sheet.of("name,citizen id,mobile,gig").line("Chen Mei,%s,%s,yes".formatted(mei.id().number(), other.phone().number())));
        assertThat(run.read(corrected)).isEqualTo(new RosterCounts(0, 1, 0, 0, 0, 0));
        run.confirm(corrected);

        var member = members.byPhone(other.phone()).orElseThrow();
        assertThat(members.standing(member).orElseThrow().gig()).isTrue();
        assertThat(members.byPhone(mei.phone())).isEmpty();
    }

    @Test
    void a_person_twice_in_the_file_is_taken_once_and_a_phone_serves_one_person() {
        var union = given.town("Houjie").union("Shoes");
        var mei = Sheet.someone();
        var li = Sheet.someone();
        var roster = keep(union, Sheet.usual().person("Chen Mei", mei).person("Chen Mei", mei).person("Li Lei", new Sheet.Someone(li.id(), mei.phone())));

        assertThat(run.read(roster)).isEqualTo(new RosterCounts(1, 0, 0, 1, 1, 0));
        assertThat(staging.left(roster, Scope.ALL, 0, 9)).extracting(StagingSql.LeftRow::rowNo, row -> RowSentences.of(row).getFirst().key())
                .containsExactly(tuple(3, "members.roster.duplicate"), tuple(4, "members.roster.phone-twice"));
    }

    @Test
    void a_phone_of_another_member_is_refused_and_one_that_a_former_member_left_is_free() {
        var union = given.town("Houjie").union("Shoes");
        var mei = Sheet.someone();
        confirmed(union, Sheet.usual().person("Chen Mei", mei));
        var li = new Sheet.Someone(Sheet.someone().id(), mei.phone());

        assertThat(run.read(keep(union, Sheet.usual().person("Li Lei", li)))).isEqualTo(new RosterCounts(0, 0, 0, 1, 0, 0));

        members.leave(union.viewer(Role.CHAIR), members.byPhone(mei.phone()).orElseThrow(), "moved away");
        var roster = keep(union, Sheet.usual().person("Li Lei", li));
        assertThat(run.read(roster)).isEqualTo(new RosterCounts(1, 0, 0, 0, 0, 0));
        run.confirm(roster);
        assertThat(members.byPhone(mei.phone())).isPresent();
    }

    @Test
    void a_member_of_another_union_is_not_taken_and_only_those_in_scope_learn_which() {
        var town = given.town("Houjie");
        var shoes = town.union("Shoes");
        var bags = town.union("Bags");
        var mei = Sheet.someone();
        confirmed(shoes, Sheet.usual().person("Chen Mei", mei));

        var roster = keep(bags, Sheet.usual().person("Chen Mei", mei));

        assertThat(run.read(roster)).isEqualTo(new RosterCounts(0, 0, 0, 0, 0, 1));
        assertThat(staging.left(roster, bags.viewer(Role.CHAIR).scope(), 0, 9)).singleElement().extracting(StagingSql.LeftRow::otherUnion).isNull();
        assertThat(staging.left(roster, town.viewer(Role.TOWN).scope(), 0, 9)).singleElement().extracting(StagingSql.LeftRow::otherUnion).isEqualTo("Shoes");
        run.confirm(roster);
        assertThat(names(bags.id())).isEmpty();
    }

    @Test
    void somebody_who_had_left_is_taken_up_again_with_the_same_record() {
        var town = given.town("Houjie");
        var shoes = town.union("Shoes");
        var mei = Sheet.someone();
        confirmed(shoes, Sheet.usual().person("Chen Mei", mei));
        var member = members.byPhone(mei.phone()).orElseThrow();
        members.leave(shoes.viewer(Role.CHAIR), member, "moved away");

        var bags = town.union("Bags");
        var roster = keep(bags, Sheet.usual().person("Chen Mei", mei));

        assertThat(run.read(roster).fresh()).isEqualTo(1);
        run.confirm(roster);
        assertThat(members.standing(member)).hasValueSatisfying(standing -> {
            assertThat(standing.org()).isEqualTo(bags.id());
            assertThat(standing.active()).isTrue();
        });
    }

    @Test
    void two_people_who_confirm_the_same_import_write_it_once() throws Exception {
        var union = given.town("Houjie").union("Shoes");
        var roster = keep(union, Sheet.usual().people(200));
        run.read(roster);

        allAtOnce(IntStream.range(0, 8).<Callable<RosterCounts>>mapToObj(i -> () -> run.confirm(roster)).toList());

        assertThat(names(union.id())).hasSize(200);
        assertThat(run.roster(roster).counts()).isEqualTo(new RosterCounts(200, 0, 0, 0, 0, 0));
    }

    @Test
    void two_imports_of_the_same_people_confirmed_at_once_enrol_each_once() throws Exception {
        var union = given.town("Houjie").union("Shoes");
        var sheet = Sheet.usual().people(300);
        var imports = List.of(keep(union, sheet), keep(union, sheet), keep(union, sheet));
        imports.forEach(run::read);

        var counts = allAtOnce(imports.stream().<Callable<RosterCounts>>map(id -> () -> run.confirm(id)).toList());

        assertThat(names(union.id())).hasSize(300);
        assertThat(counts).containsExactlyInAnyOrder(new RosterCounts(300, 0, 0, 0, 0, 0), new RosterCounts(0, 0, 300, 0, 0, 0), new RosterCounts(0, 0, 300, 0, 0, 0));
    }

    @Test
    void confirming_after_another_union_enrolled_the_same_people_takes_none_of_them() {
        var town = given.town("Houjie");
        var shoes = town.union("Shoes");
        var bags = town.union("Bags");
        var sheet = Sheet.usual().people(4);
        var late = keep(bags, sheet);
        assertThat(run.read(late).fresh()).isEqualTo(4);
        confirmed(shoes, sheet);

        assertThat(run.confirm(late)).isEqualTo(new RosterCounts(0, 0, 0, 0, 0, 4));
        assertThat(names(bags.id())).isEmpty();
    }

    @Test
    void an_import_stands_against_people_who_join_one_by_one_at_the_same_moment() throws Exception {
        var union = given.town("Houjie").union("Shoes");
        var sheet = Sheet.usual();
        var people = IntStream.range(0, 100).mapToObj(i -> Sheet.someone()).toList();
        people.forEach(someone -> sheet.person("Member", someone));
        var roster = keep(union, sheet);
        run.read(roster);

        var together = new ArrayList<Callable<Object>>();
        together.add(() -> run.confirm(roster));
        people.stream().limit(20).forEach(someone -> together.add(() -> enrolled(union.id(), someone)));
        allAtOnce(together);

        assertThat(names(union.id())).hasSize(100);
        assertThat(run.roster(roster).status()).isEqualTo(RosterStatus.CONFIRMED);
    }

    @Test
    void rare_characters_come_through_in_utf_8_and_in_gb_18030() {
        var union = given.town("Houjie").union("Shoes");
        var rare = List.of("\ud842\udfb7\u91d1", "\ud869\uded6\u6d9b", "\ue863\u660e", "\u4f60\u00b7\u597d", "O'Brien <3", "\ud884\udf50");
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            var sheet = Sheet.of("\u59d3\u540d,\u516c\u6c11\u8eab\u4efd\u53f7\u7801,\u624b\u673a\u53f7");
            rare.forEach(name -> sheet.line("%s,%s,".formatted(name, Sheet.someone().id().number())));
            var file = sheet.file(charset);
            var roster = run.keep(union.viewer(Role.CHAIR), union.id(), file);
            assertThat(run.read(roster)).as(charset.name()).isEqualTo(new RosterCounts(rare.size(), 0, 0, 0, 0, 0));
            run.confirm(roster);
        }
        assertThat(names(union.id())).hasSize(2 * rare.size()).containsAll(rare);
    }

    @Test
    void a_file_without_known_titles_asks_what_its_columns_mean() {
        var union = given.town("Houjie").union("Shoes");
        var mei = Sheet.someone();
        var chair = union.viewer(Role.CHAIR);
        var roster = keep(union, Sheet.of("who,number").line("Chen Mei," + mei.id().number()));

        run.read(roster);
        assertThat(run.roster(roster).status()).isEqualTo(RosterStatus.COLUMNS);

        rosters.chooseColumns(chair, roster, List.of(RosterColumn.NAME, RosterColumn.CITIZEN_ID));
        awaitEnd(roster);
        assertThat(run.roster(roster)).extracting(RosterImport::status, RosterImport::counts).containsExactly(RosterStatus.READY, new RosterCounts(1, 0, 0, 0, 0, 0));
    }

    @Test
    void one_file_of_a_person_is_read_at_a_time() {
        var union = given.town("Houjie").union("Shoes");
        var chair = union.viewer(Role.CHAIR);
        run.keep(chair, union.id(), Sheet.usual().people(1).file());

        assertThatThrownBy(() -> rosters.upload(chair, union.id(), new MockMultipartFile("file", Sheet.usual().bytes())))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo("constraint.roster_import_one_running"));
    }

    @Test
    void a_cancelled_import_leaves_nothing_behind() throws IOException {
        var union = given.town("Houjie").union("Shoes");
        var chair = union.viewer(Role.CHAIR);
        var roster = keep(union, Sheet.usual().people(2));
        run.read(roster);

        rosters.cancel(chair, roster);
        run.confirm(roster);

        assertThat(run.roster(roster).status()).isEqualTo(RosterStatus.CANCELLED);
        assertThat(staging.staged(roster).rows()).isZero();
        assertThat(files.names()).doesNotContain(run.roster(roster).file());
        assertThat(names(union.id())).isEmpty();
    }

    @Test
    void nobody_reads_or_confirms_the_roster_of_a_stranger() {
        var union = given.town("Houjie").union("Shoes");
        var stranger = given.town("Houjie").union("Shoes").viewer(Role.CHAIR);
        var roster = keep(union, Sheet.usual().people(1));
        run.read(roster);

        assertThatThrownBy(() -> rosters.get(stranger, roster)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> rosters.confirm(stranger, roster)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> rosters.cancel(stranger, roster)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> rosters.chooseColumns(stranger, roster, List.of())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> rosters.upload(stranger, union.id(), null)).isInstanceOf(Missing.class);
        assertThat(run.roster(roster).status()).isEqualTo(RosterStatus.READY);
    }

    @Test
    void an_import_that_a_crash_interrupted_says_so() throws IOException {
        var union = given.town("Houjie").union("Shoes");
        var reading = keep(union, Sheet.usual().people(1));
        sql.start(reading, Instant.now());

        sql.failStopped(Set.of(run.roster(reading).file()), Instant.now().minus(Duration.ofDays(1)), Instant.now());

        assertThat(run.roster(reading)).extracting(RosterImport::status, RosterImport::failure).containsExactly(RosterStatus.FAILED, "members.roster.interrupted");
    }

    @Test
    void staged_rows_that_a_crash_of_the_database_took_are_missed_before_anything_is_written() {
        var union = given.town("Houjie").union("Shoes");
        var roster = keep(union, Sheet.usual().people(3));
        run.read(roster);
        staging.clear(roster);

        run.confirm(roster);

        assertThat(run.roster(roster)).extracting(RosterImport::status, RosterImport::failure).containsExactly(RosterStatus.FAILED, "members.roster.rows-lost");
        assertThat(names(union.id())).isEmpty();
    }

    @Test
    void a_roster_is_not_written_into_a_union_that_closed_after_the_preview() {
        var town = given.town("Houjie");
        var union = town.union("Shoes");
        var roster = keep(union, Sheet.usual().people(3));
        run.read(roster);
        register.close(town.viewer(Role.TOWN), union.id(), 1);

        run.confirm(roster);

        assertThat(run.roster(roster)).extracting(RosterImport::status, RosterImport::failure).containsExactly(RosterStatus.FAILED, "organisations.kept-closed");
        assertThat(names(union.id())).isEmpty();
    }

    @Test
    void after_a_week_file_and_rows_are_gone() throws IOException {
        var union = given.town("Houjie").union("Shoes");
        var roster = confirmed(union, Sheet.usual().people(2));
        var undecided = keep(union, Sheet.usual().people(2));
        run.read(undecided);
        for (var id : List.of(roster, undecided)) {
            jdbc.sql("update members.roster_import set uploaded_at = uploaded_at - interval '8 days' where id = :id").param("id", id).update();
        }

        sweeping.sweep(Instant.now());

        assertThat(staging.staged(roster).rows() + staging.staged(undecided).rows()).isZero();
        assertThat(files.names()).doesNotContain(run.roster(roster).file(), run.roster(undecided).file());
        assertThat(run.roster(undecided).status()).isEqualTo(RosterStatus.CANCELLED);
        assertThat(names(union.id())).hasSize(2);
    }

    @Test
    void no_number_lies_readable_in_the_database_or_in_the_kept_file() throws IOException {
        var union = given.town("Houjie").union("Shoes");
        var mei = Sheet.someone();
        var roster = confirmed(union, Sheet.usual().person("Chen Mei", mei));

        for (var table : List.of("members.member", "members.roster_row", "members.roster_import")) {
            var readable = jdbc.sql("select count(*) from " + table + " t where t::text like '%' || :id || '%' or t::text like '%' || :phone || '%' "
                            + "or t::text like '%' || encode(:id::bytea, 'hex') || '%' or t::text like '%' || encode(:phone::bytea, 'hex') || '%'")
                    .param("id", mei.id().number()).param("phone", mei.phone().number()).query(Integer.class).single();
            assertThat(readable).as(table).isZero();
        }
        try (var kept = files.open(run.roster(roster).file())) {
            assertThat(Files.readString(kept.path())).contains(mei.id().number());
            var sealed = kept.path().getParent().resolveSibling("rosters").resolve(run.roster(roster).file().toString());
            assertThat(new String(Files.readAllBytes(sealed), StandardCharsets.ISO_8859_1)).doesNotContain(mei.id().number());
        }
    }

    private RosterId keep(Given.Place union, Sheet sheet) {
        return run.keep(union.viewer(Role.CHAIR), union.id(), sheet.file());
    }

    private RosterId confirmed(Given.Place union, Sheet sheet) {
        var roster = keep(union, sheet);
        run.read(roster);
        run.confirm(roster);
        assertThat(run.roster(roster).status()).isEqualTo(RosterStatus.CONFIRMED);
        return roster;
    }

    private Object enrolled(OrgId union, Sheet.Someone someone) {
        try {
            return members.enrol(Actor.SYSTEM, union, new NewMember("Member", someone.id(), someone.phone(), false, "E1", LocalDate.of(2024, 3, 1)));
        } catch (Refused | DuplicateKeyException already) {
            return already;
        }
    }

    private void awaitEnd(RosterId roster) {
        while (run.roster(roster).status().running()) {
            Thread.onSpinWait();
        }
    }

    private List<String> names(OrgId union) {
        return jdbc.sql("select name from members.member where org_id = :org order by name").param("org", union).query(String.class).list();
    }

    private static <T> List<T> allAtOnce(List<? extends Callable<T>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work).stream().map(done -> {
                try {
                    return done.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).toList();
        }
    }
}
