package org.gongli.documents.dossiers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.gongli.ui.UiFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The dossier in one click.
@Controller
class DossierController {

    private final Dossiers dossiers;
    private final UiFactory uis;

    DossierController(Dossiers dossiers, UiFactory uis) {
        this.dossiers = dossiers;
        this.uis = uis;
    }

    @GetMapping("/dossiers/{kind}/{id}")
    void dossier(Viewer viewer, @PathVariable String kind, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ui = uis.of(request);
        var dossier = dossiers.take(viewer, kind + "/" + TypedId.parse(id), ui.office(), ui.english());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(dossier.title() + ".zip", StandardCharsets.UTF_8).build().toString());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        dossier.writeTo(response.getOutputStream());
    }
}
