package org.gongli.membership.changes;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gongli.members.PersonalData;
import org.gongli.membership.view.OwnData;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// A member's own data: to read, to print, and to take along as JSON.
@Controller
class OwnDataController implements HomeEntries {

    private static final int ORDER = 75;

    private final ObjectProvider<PersonalData> kept;
    private final UiFactory uis;

    OwnDataController(ObjectProvider<PersonalData> kept, UiFactory uis) {
        this.kept = kept;
        this.uis = uis;
    }

    @Override
    public List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        return viewer.flatMap(Viewer::member).isEmpty() ? List.of()
                : List.of(new HomeEntry(Tab.ME, "file-export", ui.t("membership.data"), ui.t("membership.data-note"), "", "/me/data", ORDER));
    }

    @GetMapping("/me/data")
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        return Page.show("membership/data", data(viewer, uis.of(request)));
    }

    @GetMapping("/me/data.json")
    ResponseEntity<OwnData> take(Viewer viewer, HttpServletRequest request) {
        var ui = uis.of(request);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(ui.t("membership.data") + ".json", StandardCharsets.UTF_8).build().toString())
                .body(data(viewer, ui));
    }

    private OwnData data(Viewer viewer, Ui ui) {
        var member = viewer.self();
        return new OwnData(kept.orderedStream().map(one -> new OwnData.Section(ui.t(one.section()), one.of(member, ui))).filter(section -> !section.items().isEmpty()).toList());
    }
}
