package org.gongli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongli.organisations.Facts;
import org.gongli.organisations.Industry;
import org.gongli.organisations.NewOrganisation;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Register;
import org.gongli.shared.Actor;
import org.gongli.shared.Role;
import org.gongli.testing.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A town officer keeps the register; a member looks at the own union.
@BrowserTest
class OrganisationJourneyTests {

    private final Screens screens;
    private final Given given;
    private final Register register;

    OrganisationJourneyTests(Screens screens, Given given, Register register) {
        this.screens = screens;
        this.given = given;
        this.register = register;
    }

    static List<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_pages_fit_every_screen(Look look) {
        var city = given.city("东莞市总工会");
        var town = city.town("厚街镇");
        var union = town.union("东莞市禾屿源精密电子科技有限公司工会");
        register.amend(town.viewer(Role.TOWN), union.id(), 1, new Facts("东莞市禾屿源电子科技有限公司工会", "Heyuyuan Electronics Union", null,
                Industry.ELECTRONICS, 2400, "厚街镇宝屯工业路18号"));
        enter(town, OrgKind.ENTERPRISE, "东莞市橙溪拓家具有限公司工会", Industry.FURNITURE, 310);
        enter(town, OrgKind.JOINT, "宝屯小微企业联合工会", null, 164);
        enter(town, OrgKind.PARTNER, "榕汐烧鹅", Industry.CATERING, 26);
        try (var screen = screens.open(look, city.viewer(Role.CITY))) {
            screen.go("/organisations").shot("organisations").enlarged("organisations");
            screen.go("/organisations?q=nothing+like+this").shot("organisations-empty");
            screen.go("/organisations/" + town.id()).shot("organisation-town");
            screen.go("/organisations/" + union.id()).shot("organisation");
            screen.go("/organisations/" + union.id() + "/edit").shot("organisation-edit").enlarged("organisation-edit");
        }
        try (var screen = screens.open(look, union.member("陈梅"))) {
            screen.go("/my-union").shot("my-union").enlarged("my-union");
        }
    }

    @Test
    void an_officer_enters_corrects_and_closes_a_union() {
        var town = given.town("厚街镇");
        try (var screen = screens.open(Look.DESK, town.viewer(Role.TOWN))) {
            screen.go("/organisations").press("登记新组织");
            screen.page().fill("[name=name]", "东莞市栖岭腾鞋业有限公司工会");
            screen.page().fill("[name=headcount]", "许多");
            screen.press("登记").shot("organisation-wrong").forgetComplaints();
            assertThat(screen.page().inputValue("[name=name]")).isEqualTo("东莞市栖岭腾鞋业有限公司工会");
            screen.page().fill("[name=headcount]", "640");
            screen.press("登记");
            assertThat(screen.page().textContent("h1")).isEqualTo("东莞市栖岭腾鞋业有限公司工会");

            screen.go("/organisations?q=qlt");
            assertThat(screen.page().textContent("tbody")).contains("东莞市栖岭腾鞋业有限公司工会");

            screen.press("东莞市栖岭腾鞋业有限公司工会").press("终止这个组织").shot("organisation-close").press("确定终止");
            assertThat(screen.page().textContent("main")).contains("已终止");
            screen.shot("organisation-closed");
        }
    }

    private void enter(Given.Place below, OrgKind kind, String name, @Nullable Industry industry, int headcount) {
        register.enter(Actor.SYSTEM, below.id(), NewOrganisation.of(kind, new Facts(name, null, null, industry, headcount, null)));
    }
}
