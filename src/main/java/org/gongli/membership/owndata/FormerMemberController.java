package org.gongli.membership.owndata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongli.members.Phone;
import org.gongli.membership.view.FormerForm;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The public form for people who have left.
@Controller
class FormerMemberController implements HomeEntries {

    private static final String HERE = "/former-member";
    private static final String FORM = "membership/former";
    private static final int ORDER = 95;

    private final FormerMembers former;

    FormerMemberController(FormerMembers former) {
        this.former = former;
    }

    @Override
    public List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        return viewer.flatMap(Viewer::member).isPresent() ? List.of()
                : List.of(new HomeEntry(Tab.SERVICES, "eraser", ui.t("membership.former"), ui.t("membership.former.note"), "", HERE, ORDER));
    }

    @GetMapping(HERE)
    ModelAndView blank(@RequestParam(defaultValue = "false") boolean asked) {
        return Page.show(FORM, new FormerForm("", "", Map.of(), null, List.of(), null, asked));
    }

    @PostMapping(HERE)
    ModelAndView prove(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String phone, HttpServletRequest request) {
        var errors = errors(name, phone);
        if (!errors.isEmpty()) {
            return Page.invalid(FORM, new FormerForm(name, phone, errors, null, List.of(), null, false));
        }
        try {
            var proof = former.prove(Phone.parse(phone).orRefuse(), request.getRemoteAddr());
            return Page.show(FORM, new FormerForm(name, phone, Map.of(), null, List.of(), proof, false));
        } catch (Refused refused) {
            return Page.invalid(FORM, refused(name, phone, refused, null));
        }
    }

    @PostMapping(HERE + "/confirm")
    ModelAndView confirm(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "") String code) {
        try {
            former.delete(PlainText.line(name), Phone.parse(phone).orRefuse(), proof, code);
            return Page.redirect(HERE + "?asked=true");
        } catch (Refused refused) {
            return Page.invalid(FORM, refused(name, phone, refused, proof));
        }
    }

    private static FormerForm refused(String name, String phone, Refused refused, @Nullable String proof) {
        return new FormerForm(name, phone, Map.of(), refused.key(), List.of(refused.args()), proof, false);
    }

    private static Map<String, String> errors(String name, String phone) {
        var errors = new HashMap<String, String>();
        if (PlainText.line(name).isEmpty()) {
            errors.put("name", "members.roster.name-missing");
        }
        Phone.parse(phone).reason().ifPresent(key -> errors.put("phone", key));
        return errors;
    }
}
