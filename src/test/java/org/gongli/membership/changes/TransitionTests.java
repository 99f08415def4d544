package org.gongli.membership.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongli.members.Retention;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.StepId;
import org.gongli.shared.Forbidden;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every step of every procedure of memberships × every action × everybody, against `procedures/membership.csv`: what is not listed there is refused.
@GongliTest
class TransitionTests {

    private enum Who { MEMBER, OLD_CHAIR, NEW_CHAIR, TOWN, CITY, AUDITOR, STRANGER_CHAIR, STRANGER_TOWN }

    /// How a case comes to the step.
    private record Start(String procedure, String node) {
    }

    private record Allowed(String procedure, String node, Action action, Who who) {
    }

    private final GivenChanges given;
    private final Given places;
    private final Asking asking;
    private final Deciding deciding;

    TransitionTests(GivenChanges given, Given places, Asking asking, Deciding deciding) {
        this.given = given;
        this.places = places;
        this.asking = asking;
        this.deciding = deciding;
    }

    static Stream<Start> starts() throws IOException {
        return table().stream().map(row -> new Start(row.procedure(), row.node())).distinct();
    }

    private static List<Allowed> table() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/procedures/membership.csv")).stream().skip(1).map(line -> line.split(", *"))
                .map(cells -> new Allowed(cells[0], cells[1], Action.valueOf(cells[2]), Who.valueOf(cells[3]))).toList();
    }

    @ParameterizedTest
    @MethodSource("starts")
    void everybody_may_do_what_the_table_says_and_nothing_else(Start start) throws IOException {
        var table = table();
        var wrong = new ArrayList<String>();
        for (var action : List.of(Action.APPROVE, Action.RETURN, Action.REJECT, Action.CONFIRM)) {
            for (var who : Who.values()) {
                var two = given.two();
                var done = tried(viewer(two, who), step(two, start), action);
                if (done != table.contains(new Allowed(start.procedure(), start.node(), action, who))) {
                    wrong.add(action + " by " + who + (done ? " was taken" : " was refused"));
                }
            }
        }
        assertThat(wrong).as("%s at %s", start.procedure(), start.node()).isEmpty();
    }

    private boolean tried(Viewer viewer, StepId step, Action action) {
        try {
            deciding.decide(viewer, step, Decision.of(action, "because"));
            return true;
        } catch (Refused | Forbidden | Missing e) {
            return false;
        }
    }

    private StepId step(GivenChanges.Two two, Start start) {
        var id = switch (start.procedure() + "/" + start.node()) {
            case "membership-transfer/release" -> asking.transfer(two.member(), two.fresh().id(), "x");
            case "membership-transfer/admit" -> released(two);
            case "membership-retaining/union" -> asking.retain(two.member(), Retention.RETIRED, "x");
            case "membership-retaining/town" -> asking.retain(two.oldChair(), two.id(), Retention.RETIRED, "x");
            case "membership-leaving/union" -> asking.leave(two.member(), "x");
            case "membership-leaving/town" -> asking.away(two.oldChair(), two.id(), 8, true, "x");
            case "membership-expelling/review" -> expelling(two);
            case "membership-appeal/review" -> appealed(two);
            default -> throw new IllegalArgumentException(start.toString());
        };
        return given.step(start.procedure(), id);
    }

    private ChangeId released(GivenChanges.Two two) {
        var id = asking.transfer(two.member(), two.fresh().id(), "x");
        given.decide(two.oldChair(), ChangeKind.TRANSFER, id, Action.APPROVE);
        return id;
    }

    private ChangeId expelling(GivenChanges.Two two) {
        return asking.expel(two.oldChair(), two.id(), true, LocalDate.of(2026, 1, 1), "x");
    }

    private ChangeId appealed(GivenChanges.Two two) {
        var id = expelling(two);
        given.decide(two.townOfficer(), ChangeKind.EXPEL, id, Action.APPROVE);
        asking.appeal(two.member(), id, "x");
        return id;
    }

    private Viewer viewer(GivenChanges.Two two, Who who) {
        return switch (who) {
            case MEMBER -> two.member();
            case OLD_CHAIR -> two.oldChair();
            case NEW_CHAIR -> two.freshChair();
            case TOWN -> two.townOfficer();
            case CITY -> two.cityOfficer();
            case AUDITOR -> two.city().viewer(Role.AUDITOR);
            case STRANGER_CHAIR -> places.town("Other").union("O").viewer(Role.CHAIR);
            case STRANGER_TOWN -> places.town("Other").viewer(Role.TOWN);
        };
    }
}
