package org.gongli.audit;

import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who looked at or changed my record.
@Controller
class MyFileController {

    private final ReadingTrail trail;

    MyFileController(ReadingTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/me/file")
    ModelAndView file(Viewer viewer, @RequestParam(defaultValue = "" + Long.MAX_VALUE) String after) {
        return Page.show("audit/myFile", trail.file(viewer, TypedId.parse(after)));
    }
}
