package org.gongli.membership.owndata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gongli.membership.view.OwnData;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A member's own data: to read, and to take along.
@Controller
class OwnDataController implements HomeEntries {

    private static final String HERE = "/me/data";
    private static final int ORDER = 75;

    private final GatheringOwnData gathering;
    private final DataRequests requests;
    private final Exporting exporting;
    private final UiFactory uis;

    OwnDataController(GatheringOwnData gathering, DataRequests requests, Exporting exporting, UiFactory uis) {
        this.gathering = gathering;
        this.requests = requests;
        this.exporting = exporting;
        this.uis = uis;
    }

    @Override
    public List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        return viewer.flatMap(Viewer::member).isEmpty() ? List.of()
                : List.of(new HomeEntry(Tab.ME, "file-export", ui.t("membership.data"), ui.t("membership.data-note"), "", HERE, ORDER));
    }

    @GetMapping(HERE)
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        viewer.self();
        return Page.show("membership/data", new OwnData(gathering.beginnings(viewer, uis.of(request)), exporting.open(viewer), requests.of(viewer)));
    }

    @PostMapping(HERE + "/exports")
    ModelAndView ask(Viewer viewer) {
        exporting.ask(viewer);
        return Page.redirect(HERE);
    }

    @GetMapping(HERE + "/exports/{id}")
    void fetch(Viewer viewer, @PathVariable ExportId id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ui = uis.of(request);
        exporting.fetch(viewer, id);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(ui.t("membership.data") + ".zip", StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Archive.write(response.getOutputStream(), () -> gathering.whole(viewer, ui), gathering.attachments(viewer), ui, ui.now());
    }
}
