package org.gongli.benefits.redeeming;

import java.util.UUID;
import org.gongli.benefits.view.Counter;
import org.gongli.benefits.view.Counter.Result;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The clerk's counter. What was presented travels in the body of a request, never in an address that somebody could read later. The key of a redemption is made with
/// the confirm button: pressing it twice, or reloading its answer, is one redemption.
@Controller
class RedeemController {

    private final RedeemingVouchers redeeming;
    private final Results results;
    private final CounterDays days;

    RedeemController(RedeemingVouchers redeeming, Results results, CounterDays days) {
        this.redeeming = redeeming;
        this.results = results;
        this.days = days;
    }

    @GetMapping("/redeem")
    ModelAndView ready() {
        return show("", null);
    }

    @PostMapping("/redeem/inspect")
    ModelAndView inspect(Viewer clerk, @RequestParam String voucher) {
        return show(voucher, results.of(redeeming.inspect(clerk, voucher)));
    }

    @PostMapping("/redeem")
    ModelAndView redeem(Viewer clerk, @RequestParam String voucher, @RequestParam String key) {
        return show(voucher, results.of(redeeming.redeem(clerk, voucher, key)));
    }

    @GetMapping("/redeem/today")
    ModelAndView today(Viewer clerk) {
        return Page.show("benefits/counterDay", days.today(clerk));
    }

    private ModelAndView show(String typed, @Nullable Result result) {
        return Page.show("benefits/counter", new Counter(typed, UUID.randomUUID().toString(), result));
    }
}
