package org.gongli.membership.duplicates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.membership.Reason;
import org.gongli.membership.view.DuplicateList;
import org.gongli.shared.MemberId;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.Todos;
import org.gongli.ui.UiFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The worklist of towns and the city: records that may be one person's.
@Controller
class DuplicateController implements Todos {

    private static final String HERE = "/membership/duplicates";

    private final Duplicates duplicates;
    private final DuplicateSql sql;
    private final UiFactory uis;

    DuplicateController(Duplicates duplicates, DuplicateSql sql, UiFactory uis) {
        this.duplicates = duplicates;
        this.sql = sql;
        this.uis = uis;
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        if (viewer.role() != Role.TOWN && viewer.role() != Role.CITY) {
            return List.of();
        }
        var waiting = sql.waiting(viewer.scope(), viewer.account());
        return waiting == 0 ? List.of() : List.of(new Todo("membership.duplicates.todo", List.of(waiting), HERE, null));
    }

    @GetMapping(HERE)
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "") String after) {
        return Page.show("membership/duplicates", duplicates.list(viewer, after));
    }

    @GetMapping(HERE + ".xlsx")
    void sheet(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var pages = Stream.iterate(duplicates.list(viewer, ""), page -> page != null, page -> page.pairs().next() == null ? null : duplicates.list(viewer, page.pairs().next()));
        Download.xlsx(response, ui.t("membership.duplicates"), List.of(
                Column.<DuplicateList.Pair>text(ui.t("members.name"), pair -> pair.one().name()),
                Column.text(ui.t("members.union"), pair -> pair.one().union()),
                Column.text(ui.t("members.citizen-id"), pair -> pair.one().citizenId()),
                Column.text(ui.t("membership.duplicates.other-name"), pair -> pair.other().name()),
                Column.text(ui.t("membership.duplicates.other-union"), pair -> pair.other().union()),
                Column.text(ui.t("membership.duplicates.other-citizen-id"), pair -> pair.other().citizenId())), pages.flatMap(page -> page.pairs().rows().stream()));
    }

    @PostMapping(HERE)
    ModelAndView ask(Viewer viewer, @RequestParam(defaultValue = "0") MemberId kept, @RequestParam(defaultValue = "0") MemberId merged, @RequestParam(defaultValue = "") String reason) {
        duplicates.ask(viewer, kept, merged, Reason.words(reason));
        return Page.redirect(HERE);
    }

    @PostMapping(HERE + "/different")
    ModelAndView different(Viewer viewer, @RequestParam(defaultValue = "0") MemberId one, @RequestParam(defaultValue = "0") MemberId other) {
        duplicates.different(viewer, one, other);
        return Page.redirect(HERE);
    }

    @PostMapping(HERE + "/{id}/confirm")
    ModelAndView confirm(Viewer viewer, @PathVariable MergingId id) {
        duplicates.confirm(viewer, id);
        return Page.redirect(HERE);
    }

    @PostMapping(HERE + "/{id}/refuse")
    ModelAndView refuse(Viewer viewer, @PathVariable MergingId id) {
        duplicates.refuse(viewer, id);
        return Page.redirect(HERE);
    }

    @PostMapping(HERE + "/{id}/part")
    ModelAndView part(Viewer viewer, @PathVariable MergingId id, @RequestParam(defaultValue = "") String reason) {
        duplicates.askParting(viewer, id, Reason.words(reason));
        return Page.redirect(HERE);
    }
}
