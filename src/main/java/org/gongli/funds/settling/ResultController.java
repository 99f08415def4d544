package org.gongli.funds.settling;

import java.io.IOException;
import java.util.List;
import org.gongli.funds.BatchId;
import org.gongli.funds.paying.LookingUpBatches;
import org.gongli.funds.view.Problem;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The file back from the bank.
@Controller
class ResultController {

    private final LookingUpBatches lookup;
    private final TakingResults results;

    ResultController(LookingUpBatches lookup, TakingResults results) {
        this.lookup = lookup;
        this.results = results;
    }

    @PostMapping("/batches/{id}/result")
    ModelAndView result(Viewer viewer, @PathVariable BatchId id, @RequestParam @Nullable MultipartFile file) throws IOException {
        lookup.head(viewer, id);
        try {
            var fresh = results.take(viewer, id, file);
            return Page.redirect("/batches/" + id + (fresh ? "" : "?again=true"));
        } catch (ResultRefused refused) {
            return Page.invalid("funds/batch", lookup.batch(viewer, id, null, null, refused.problems(), Problem.of(refused), false));
        } catch (Refused refused) {
            return Page.invalid("funds/batch", lookup.batch(viewer, id, null, null, List.of(), Problem.of(refused), false));
        }
    }
}
