package org.gongli.browser;

import java.util.List;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages that everybody sees first, on every device, in both languages, by day and by night.
@BrowserTest
class FirstLookJourneyTests {

    private final Screens screens;
    private final Given given;

    FirstLookJourneyTests(Screens screens, Given given) {
        this.screens = screens;
        this.given = given;
    }

    static List<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_gallery_fits_every_screen(Look look) {
        try (var screen = screens.open(look, given.town("厚街镇总工会").viewer(Role.TOWN))) {
            screen.go("/gallery").shot("gallery").enlarged("gallery");
            screen.go("/gallery?shell=phone").shot("gallery-in-phone-shell");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_stranger_is_welcome(Look look) {
        try (var screen = screens.open(look)) {
            screen.go("/").shot("welcome").enlarged("welcome");
            screen.go("/services").shot("services");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void a_member_comes_home(Look look) {
        try (var screen = screens.open(look, given.town("厚街镇总工会").union("东升鞋业工会委员会").member("陈梅"))) {
            screen.go("/").shot("home");
            screen.go("/me").shot("me").enlarged("me");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void an_officer_comes_to_the_desk(Look look) {
        try (var screen = screens.open(look, given.town("厚街镇总工会").viewer(Role.TOWN))) {
            screen.go("/").shot("desk").enlarged("desk");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void what_went_wrong_is_said_calmly(Look look) {
        try (var screen = screens.open(look)) {
            screen.go("/no-such-page").shot("not-found").forgetComplaints();
        }
    }
}
