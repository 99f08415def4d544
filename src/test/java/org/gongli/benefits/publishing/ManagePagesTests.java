package org.gongli.benefits.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.gongli.access.ViewerAuthentication;
import org.gongli.allocation.Claiming;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawaySql;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.testing.Given;
import org.gongli.testing.GongliTest;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GongliTest
class ManagePagesTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Given given;
    private final MockMvcTester mvc;
    private final Claiming claiming;
    private final GiveawaySql sql;
    private final JdbcClient jdbc;
    private final GivenGiveaways giveaways;

    ManagePagesTests(Given given, MockMvcTester mvc, Claiming claiming, GiveawaySql sql, JdbcClient jdbc, Publishing publishing, MovableClock clock) {
        this.given = given;
        this.mvc = mvc;
        this.claiming = claiming;
        this.sql = sql;
        this.jdbc = jdbc;
        this.giveaways = new GivenGiveaways(publishing, clock);
    }

    @Test
    void one_writes_another_reviews_and_publishes() {
        var city = given.city("Dongguan");
        var author = city.viewer(Role.CITY);
        var form = form(giveaways.of(city).partner(city.partner("Baker"), 8800));

        var path = Objects.requireNonNull(post(author, "/giveaways/manage", form).getResponse().getRedirectedUrl());
        assertThat(get(author, path)).bodyText().contains("Draft", "Submit for review");
        assertThat(get(author, path + "/claims")).as("nobody can have claimed what was not published").hasStatusOk().bodyText().contains("Nobody");
        assertThat(get(author, path + "/claims.xlsx")).hasStatusOk();
        assertThat(get(author, path + "/preview")).bodyText().contains("This is a preview", "Claim one", "Baker");
        post(author, path + "/submit", Map.of("version", "0"));
        assertThat(get(author, path)).bodyText().contains("Awaits review", "A colleague has to review").doesNotContain("Publish to members");
        assertThat(post(author, path + "/publish", Map.of("version", "1"))).hasStatus(422);

        var colleague = city.viewer(Role.CITY);
        assertThat(get(colleague, path)).bodyText().contains("Publish to members");
        post(colleague, path + "/publish", Map.of("version", "1"));
        assertThat(get(colleague, path)).bodyText().contains("Published", "Withdraw this giveaway");
        assertThat(get(city.town("Humen").union("Shoes").member("Chen Mei"), path.replace("/manage", ""))).bodyText().contains("Claim one");
    }

    @Test
    void a_wrong_form_comes_back_with_all_that_was_typed() {
        var city = given.city("Dongguan");
        var humen = city.town("Humen");
        var form = form(giveaways.of(city).partner(city.partner("Baker"), 8800));
        form.putAll(Map.of("stock", "a lot", "description", "two\nlines <b>", "quota[" + humen.id() + "]", "7"));

        assertThat(post(city.viewer(Role.CITY), "/giveaways/manage", form)).hasStatus(422).bodyText()
                .contains("All that you typed is still here", "a lot", "two\nlines &lt;b", "name=\"quota[" + humen.id() + "]\" value=\"7\"", "Please give a whole number", "value=\"88.00\"");
    }

    @Test
    void the_second_of_two_tabs_is_told_and_keeps_its_text() {
        var city = given.city("Dongguan");
        var officer = city.viewer(Role.CITY);
        var plan = giveaways.of(city).partner(city.partner("Baker"), 8800);
        var id = plan.drafted(Role.CITY);
        var first = form(plan.title("First tab"));
        var second = form(plan.title("Second tab"));

        assertThat(post(officer, "/giveaways/manage/" + id, first)).hasStatus3xxRedirection();
        assertThat(post(officer, "/giveaways/manage/" + id, second)).hasStatus(422).bodyText()
                .contains("Somebody changed this giveaway", "Second tab", "name=\"version\" value=\"1\"");
        assertThat(sql.any(id).orElseThrow().zh().title()).isEqualTo("First tab");
    }

    @Test
    void the_list_filters_and_goes_out_as_a_sheet() throws Exception {
        var city = given.city("Dongguan");
        giveaways.of(city).title("Roast goose").drafted(Role.CITY);
        giveaways.of(city.town("Humen")).title("Lychees").submitted();
        giveaways.of(given.city("Elsewhere")).title("Duck").drafted(Role.CITY);
        var officer = city.viewer(Role.CITY);

        assertThat(get(officer, "/giveaways/manage")).bodyText().contains("Roast goose", "Lychees").doesNotContain("Duck");
        assertThat(get(officer, "/giveaways/manage?status=DRAFT")).bodyText().contains("Roast goose").doesNotContain("Lychees");
        assertThat(get(officer, "/giveaways/manage?words=LYCH")).bodyText().contains("Lychees").doesNotContain("Roast goose");
        assertThat(get(officer, "/giveaways/manage?words=nothing")).bodyText().contains("Nothing matches");
        assertThat(cells(get(officer, "/giveaways/manage.xlsx?status=DRAFT"))).contains("Roast goose in English").doesNotContain("Lychees in English", "Duck in English");
    }

    @Test
    void each_number_opens_its_rows_and_every_look_is_recorded() throws Exception {
        var city = given.city("Dongguan");
        var humen = city.town("Humen");
        var id = giveaways.of(city).stock(10).quota(humen, 5).published();
        var offer = Objects.requireNonNull(sql.published(id).orElseThrow().offer());
        claiming.claim(humen.union("Shoes").member("Chen Mei"), offer);
        claiming.claim(city.town("Houjie").union("Lamps").member("Li Qiang"), offer);
        var officer = city.viewer(Role.CITY);

        assertThat(get(officer, "/giveaways/manage/" + id)).bodyText().contains("/claims?town=" + humen.id(), "By town", "Houjie");
        assertThat(get(officer, "/giveaways/manage/" + id + "/claims")).bodyText().contains("Chen *", "Li *", "Shoes").doesNotContain("Chen Mei");
        assertThat(get(officer, "/giveaways/manage/" + id + "/claims?town=" + humen.id())).bodyText().contains("Chen *").doesNotContain("Li *");
        assertThat(get(officer, "/giveaways/manage/" + id + "/claims?redeemed=true")).bodyText().doesNotContain("Chen *");
        assertThat(cells(get(officer, "/giveaways/manage/" + id + "/claims.xlsx"))).contains("Chen *", "Li *");
        assertThat(looks(id)).isEqualTo(3);
    }

    private int looks(GiveawayId id) {
        return jdbc.sql("select count(*) from audit.entry where action = 'shared.personal-data-read' and subject = :subject").param("subject", "giveaway/" + id).query(Integer.class).single();
    }

    private static Map<String, String> form(GivenGiveaways.Plan plan) {
        return new HashMap<>(GiveawayForm.fields(plan.text(), ZONE));
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).header("Accept-Language", "en").with(authentication(new ViewerAuthentication(viewer))).exchange();
    }

    private MvcTestResult post(Viewer viewer, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).header("Accept-Language", "en").header("Sec-Fetch-Site", "same-origin").with(authentication(new ViewerAuthentication(viewer)));
        form.forEach(request::param);
        if (!form.containsKey("version")) {
            request.param("version", "0");
        }
        return request.exchange();
    }

    private static List<String> cells(MvcTestResult sheet) throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet.getResponse().getContentAsByteArray())); var rows = workbook.getFirstSheet().openStream()) {
            return rows.flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText())).toList();
        }
    }
}
