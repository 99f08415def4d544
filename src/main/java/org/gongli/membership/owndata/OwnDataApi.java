package org.gongli.membership.owndata;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongli.shared.Viewer;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// A member's own data for programs of the member.
@RestController
@Tag(name = "Own data", description = "What is kept about the caller.")
class OwnDataApi {

    private final GatheringOwnData gathering;
    private final UiFactory uis;

    OwnDataApi(GatheringOwnData gathering, UiFactory uis) {
        this.gathering = gathering;
        this.uis = uis;
    }

    @GetMapping("/api/v1/me/data")
    @Operation(summary = "Show what is kept about the caller", description = "All of it, by area, and for each area why it has to be kept.")
    List<Section> own(Viewer viewer, HttpServletRequest request) {
        viewer.self();
        return gathering.areas(viewer, uis.of(request)).stream()
                .map(area -> new Section(area.file(), area.title(), area.columns(), area.rows(), area.keptBy() == null ? null : area.keptBy().statement())).toList();
    }

    /// @param columns finished words in the reader's language, as many as each row has cells
    /// @param keptBy  why it has to be kept; null when it can be deleted
    record Section(String area, String title, List<String> columns, List<List<String>> rows, @Nullable String keptBy) {
    }
}
