package org.gongli.benefits.claiming;

import java.util.Optional;
import org.gongli.allocation.OfferId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
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

    /// @param fresh the member has just got it
    /// @param again the member asked for what was theirs already
    @GetMapping("/vouchers/{offer}")
    ModelAndView show(Viewer viewer, @PathVariable OfferId offer, @RequestParam Optional<String> fresh, @RequestParam Optional<String> again) {
        return Page.show("benefits/voucher", vouchers.show(viewer, offer, fresh.isPresent(), again.isPresent()));
    }
}
