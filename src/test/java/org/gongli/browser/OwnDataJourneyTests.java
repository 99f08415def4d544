package org.gongli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.gongli.members.Members;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.Given.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A member sees, takes along and corrects what is kept about them, and asks for the rest to be deleted.
@BrowserTest
class OwnDataJourneyTests {

    private final Screens screens;
    private final Given given;
    private final Members members;
    private Place town;
    private Place union;
    private Viewer member;

    OwnDataJourneyTests(Screens screens, Given given, Members members) {
        this.screens = screens;
        this.given = given;
        this.members = members;
    }

    @BeforeEach
    void a_member() {
        town = given.city("东莞市总工会").town("厚街镇总工会");
        union = town.union("东升鞋业有限公司工会委员会");
        member = union.member("林小曼");
    }

    static List<Look> looks() {
        return List.of(Look.PHONE, Look.PHONE.english().dark(), Look.DESK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void own_data_is_read_and_taken_along(Look look) throws IOException {
        try (var screen = screens.open(look, member)) {
            screen.go("/me/data").shot("own-data").accessible("own-data").enlarged("own-data");
            screen.page().locator("form[action='/me/data/exports'] button").click();
            screen.shot("own-data-export");
            var download = screen.page().waitForDownload(() -> screen.page().locator("a[href^='/me/data/exports/']").first().click());
            try (var zip = new ZipFile(download.path().toFile())) {
                Assertions.assertThat(zip.getEntry("index.html")).isNotNull();
                Assertions.assertThat(new String(zip.getInputStream(zip.getEntry("record.csv")).readAllBytes(), StandardCharsets.UTF_8)).contains("林小曼");
            }
            screen.go("/me/consents").shot("consents").accessible("consents");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_wrong_name_is_corrected_by_the_union(Look look) {
        try (var screen = screens.open(look, member)) {
            screen.go("/me/data/correction").shot("correction").accessible("correction");
            screen.page().locator("#field").selectOption("NAME");
            screen.page().locator("#value").fill("林小满");
            screen.page().locator("#reason").fill("登记时写错了");
            screen.page().locator("form[action='/me/data/correction'] button[type=submit]").click();
            screen.page().waitForURL("**/me/data");
            screen.shot("correction-asked");
        }
        try (var screen = screens.open(Look.DESK, union.viewer(Role.CHAIR))) {
            screen.go("/desk/cases").page().locator("tbody a[href^='/cases/']").first().click();
            screen.shot("correction-case");
            screen.page().locator("input[name=action][value=APPROVE]").check();
            screen.page().locator("form[action$='/decide'] button[type=submit]").last().click();
            screen.shot("correction-decided");
        }
        Assertions.assertThat(members.name(member.self())).contains("林小满");
        try (var screen = screens.open(look, member)) {
            screen.go("/me/data").shot("correction-done");
            assertThat(screen.page().locator("main")).containsText("林小满");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void what_has_to_be_kept_is_said_with_its_paper_before_deletion_is_asked_for(Look look) {
        try (var screen = screens.open(look, member)) {
            screen.go("/me/data/deletion").shot("deletion").accessible("deletion");
        }
    }
}
