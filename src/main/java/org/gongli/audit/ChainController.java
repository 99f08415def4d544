package org.gongli.audit;

import java.util.HexFormat;
import org.gongli.audit.Anchor.Point;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The seals over the trail: how they stand, reading everything against them, and comparing them with a head on paper.
@Controller
class ChainController {

    private final ChainStates states;
    private final VerifyingChain verifying;

    ChainController(ChainStates states, VerifyingChain verifying) {
        this.states = states;
        this.verifying = verifying;
    }

    @GetMapping("/audit/chain")
    ModelAndView chain(Viewer viewer, @RequestParam(required = false) @Nullable Long no, @RequestParam(defaultValue = "") String code) {
        return Page.show("audit/chain", states.state(viewer.scope(), no == null ? null : new Point(no, typed(code))));
    }

    @PostMapping("/audit/chain/verify")
    ModelAndView verify(Viewer viewer) {
        verifying.verify(viewer);
        return Page.redirect("/audit/chain");
    }

    /// What cannot be read as a code is the code of nothing.
    private static byte[] typed(String code) {
        var digits = code.replaceAll("\\s", "");
        return digits.matches("([0-9A-Fa-f]{2})+") ? HexFormat.of().parseHex(digits) : new byte[0];
    }
}
