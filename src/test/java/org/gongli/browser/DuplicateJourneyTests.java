package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongli.members.Members;
import org.gongli.members.NewMember;
import org.gongli.membership.duplicates.SimilarPairs;
import org.gongli.shared.Actor;
import org.gongli.shared.MemberId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.CitizenIds;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContext;

/// Two records of one person are found, merged and parted, each time by two officers.
@BrowserTest
class DuplicateJourneyTests {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Screens screens;
    private final Given given;
    private final Members members;
    private final ApplicationContext context;

    DuplicateJourneyTests(Screens screens, Given given, Members members, ApplicationContext context) {
        this.screens = screens;
        this.given = given;
        this.members = members;
        this.context = context;
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.PHONE.english().dark());
    }

    private MemberId record(Place union, LocalDate born) {
        return members.enrol(Actor.SYSTEM, union.id(), new NewMember("林小满", CitizenIds.born(born, PEOPLE.incrementAndGet()), null, false, null, LocalDate.of(2024, 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void two_officers_merge_two_records_and_part_them_again(Look look) {
        var town = given.city("东莞市总工会").town("厚街镇总工会");
        var born = LocalDate.of(1990, 1, 1).plusDays(town.id().value() % 3_000);
        var one = record(town.union("东升鞋业有限公司工会委员会"), born);
        var other = record(town.union("美华玩具厂工会委员会"), born);
        SimilarPairs.find(context, List.of(one, other));
        var first = town.viewer(Role.TOWN);
        var second = town.viewer(Role.TOWN);
        try (var screen = screens.open(look, first)) {
            screen.go("/membership/duplicates").shot("duplicates-found").accessible("duplicates-found");
            screen.page().locator("form[action='/membership/duplicates']").locator("xpath=..").locator("summary").click();
            screen.page().locator("form[action='/membership/duplicates'] [name=reason]").fill("同一个人，换过厂");
            screen.page().locator("form[action='/membership/duplicates'] button[type=submit]").click();
            screen.shot("duplicates-asked");
        }
        confirm(look, second, "duplicates-merge");
        try (var screen = screens.open(look, second)) {
            screen.go("/membership/duplicates").page().locator("form[action$='/part']").locator("xpath=..").locator("summary").click();
            screen.page().locator("form[action$='/part'] [name=reason]").fill("是两姐妹");
            screen.page().locator("form[action$='/part'] button[type=submit]").click();
            screen.shot("duplicates-part-asked");
        }
        confirm(look, first, "duplicates-part");
        SimilarPairs.find(context, List.of());
        try (var screen = screens.open(look, first)) {
            screen.go("/membership/duplicates").shot("duplicates-again");
            assertThat(screen.page().locator("form[action='/membership/duplicates']")).hasCount(1);
        }
    }

    private void confirm(Look look, Viewer officer, String name) {
        try (var screen = screens.open(look, officer)) {
            screen.go("/membership/duplicates").shot(name + "-waits");
            screen.page().locator("form[action$='/confirm'] button").click();
            screen.shot(name + "d");
        }
    }
}
