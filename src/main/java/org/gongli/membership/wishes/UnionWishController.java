package org.gongli.membership.wishes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.members.Phone;
import org.gongli.membership.view.WishForm;
import org.gongli.membership.view.WishList;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The public form, and the towns' list of where a union is wished for.
@Controller
class UnionWishController implements HomeEntries {

    private static final String FORM = "membership/wish";
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_ENTERPRISE = 100;
    private static final int ORDER = 90;

    private final UnionWishes wishes;
    private final UnionWishSql sql;
    private final OrganisationTree tree;
    private final UiFactory uis;

    UnionWishController(UnionWishes wishes, UnionWishSql sql, OrganisationTree tree, UiFactory uis) {
        this.wishes = wishes;
        this.sql = sql;
        this.tree = tree;
        this.uis = uis;
    }

    @Override
    public List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        return viewer.flatMap(Viewer::member).isPresent() ? List.of()
                : List.of(new HomeEntry(Tab.SERVICES, "heart", ui.t("membership.wish.title"), ui.t("membership.wish.note"), "", "/wish", ORDER));
    }

    @GetMapping("/wish")
    ModelAndView blank(@RequestParam(defaultValue = "false") boolean thanked, HttpServletRequest request) {
        return Page.show(FORM, page(new Form("", "", "", "", null), Map.of(), null, thanked, request));
    }

    @PostMapping("/wish")
    ModelAndView prove(Form form, HttpServletRequest request) {
        var errors = new HashMap<String, String>();
        var wish = form.read(errors);
        if (wish == null) {
            return Page.invalid(FORM, page(form, errors, null, false, request));
        }
        try {
            return Page.show(FORM, page(form, Map.of(), null, false, request).with(wishes.prove(wish, request.getRemoteAddr())));
        } catch (Refused refused) {
            return Page.invalid(FORM, page(form, Map.of(), refused, false, request));
        }
    }

    @PostMapping("/wish/confirm")
    ModelAndView confirm(Form form, @RequestParam(defaultValue = "") String proof, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var errors = new HashMap<String, String>();
        var wish = form.read(errors);
        if (wish == null) {
            return Page.invalid(FORM, page(form, errors, null, false, request));
        }
        try {
            wishes.wish(wish, proof, code);
            return Page.redirect("/wish?thanked=true");
        } catch (Refused refused) {
            return Page.invalid(FORM, page(form, Map.of(), refused, false, request).with(proof));
        }
    }

    @GetMapping("/membership/wishes")
    ModelAndView demand(Viewer viewer, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String after) {
        return Page.show("membership/wishes", new WishList(PlainText.line(q), sql.persons(viewer.scope()), rows(viewer, q, after)));
    }

    @GetMapping("/membership/wishes.xlsx")
    void sheet(Viewer viewer, @RequestParam(defaultValue = "") String q, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var pages = Stream.iterate(rows(viewer, q, null), page -> page != null, page -> page.next() == null ? null : rows(viewer, q, page.next()));
        Download.xlsx(response, ui.t("membership.wishes"), List.of(
                Column.<WishList.Row>text(ui.t("membership.wish.enterprise"), WishList.Row::enterprise).wide(40),
                Column.text(ui.t("membership.wish.town"), row -> row.town(ui.english())),
                Column.number(ui.t("membership.wish.persons"), WishList.Row::persons),
                Column.number(ui.t("membership.wish.gig-persons"), WishList.Row::gig)), pages.flatMap(page -> page.rows().stream()));
    }

    private Paged<WishList.Row> rows(Viewer viewer, String q, @Nullable String after) {
        return Paged.of(sql.demand(viewer.scope(), PlainText.line(q), after == null ? null : WishList.Key.of(after), Paged.SIZE + 1), WishList.Row::key);
    }

    private WishForm page(Form form, Map<String, String> errors, @Nullable Refused problem, boolean thanked, HttpServletRequest request) {
        var english = uis.of(request).english();
        var towns = tree.towns().stream().map(town -> new Option(town.id().toString(), town.name(english))).toList();
        return new WishForm(towns, form.town(), form.enterprise(), form.name(), form.phone(), Boolean.TRUE.equals(form.gig()), errors, problem == null ? null : problem.key(),
                problem == null ? List.of() : List.of(problem.args()), thanked, null);
    }

    /// What was typed; what a browser does not send is empty, or not ticked.
    record Form(String town, String enterprise, String name, String phone, @Nullable Boolean gig) {

        Form {
            town = Objects.requireNonNullElse(town, "");
            enterprise = Objects.requireNonNullElse(enterprise, "");
            name = Objects.requireNonNullElse(name, "");
            phone = Objects.requireNonNullElse(phone, "");
        }

        /// @param errors takes the key of the sentence for each field that is wrong
        /// @return null when one is
        @Nullable NewWish read(Map<String, String> errors) {
            if (!town.matches("[0-9]{1,18}")) {
                errors.put("town", "membership.wish.town-missing");
            }
            var firm = PlainText.line(enterprise).replace(" ", "");
            if (firm.length() < 2 || firm.length() > LONGEST_ENTERPRISE) {
                errors.put("enterprise", "membership.wish.enterprise-missing");
            }
            var line = PlainText.line(name);
            if (line.isEmpty() || line.length() > LONGEST_NAME) {
                errors.put("name", "members.roster.name-missing");
            }
            var number = Phone.parse(phone);
            number.reason().ifPresent(key -> errors.put("phone", key));
            return errors.isEmpty() ? new NewWish(OrgId.of(town), firm, line, number.orRefuse(), Boolean.TRUE.equals(gig)) : null;
        }
    }
}
