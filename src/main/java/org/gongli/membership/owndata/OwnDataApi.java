package org.gongli.membership.owndata;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongli.membership.view.OwnData;
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
        return gathering.whole(viewer, uis.of(request)).map(whole -> new Section(whole.area().file(), whole.area().title(), whole.area().columns(), whole.area().rows(),
                whole.stays().stream().map(OwnDataApi::kept).toList())).toList();
    }

    private static Kept kept(OwnData.Fate fate) {
        return new Kept(fate.entries(), fate.card(), fate.quote() == null ? "" : fate.quote().statement());
    }

    /// @param columns finished words in the reader's language, as many as each row has cells
    /// @param kept    what of it cannot be deleted
    record Section(String area, String title, List<String> columns, List<List<String>> rows, List<Kept> kept) {
    }

    /// @param entries how many; null for all there are
    /// @param rule    the card that says why, in short and in its words
    record Kept(@Nullable Integer entries, String rule, String because) {
    }
}
