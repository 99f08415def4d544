package org.gongli.benefits.claiming;

import org.gongli.allocation.OfferId;
import org.gongli.benefits.view.Outcome;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class VoucherController {

    private final MyVouchers vouchers;

    VoucherController(MyVouchers vouchers) {
        this.vouchers = vouchers;
    }

    @GetMapping("/vouchers")
    ModelAndView list(Viewer viewer) {
        return Page.show("benefits/vouchers", vouchers.list(viewer));
    }

    /// @param answer what the member has just done
    @GetMapping("/vouchers/{offer}")
    ModelAndView show(Viewer viewer, @PathVariable OfferId offer, @RequestParam @Nullable Outcome answer) {
        return Page.show("benefits/voucher", vouchers.show(viewer, offer, answer));
    }
}
