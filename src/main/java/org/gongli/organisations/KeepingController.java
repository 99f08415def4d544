package org.gongli.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongli.organisations.view.Change;
import org.gongli.organisations.view.OrganisationForm;
import org.gongli.organisations.view.OrganisationFormPage;
import org.gongli.organisations.view.OrganisationFormPage.Refusal;
import org.gongli.shared.Forbidden;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The forms with which officers keep the register. Whatever goes wrong, the form comes back with what was typed.
@Controller
class KeepingController {

    private static final String FORM = "organisations/form";

    private final Register register;
    private final OrganisationTree tree;
    private final OrganisationSql sql;

    KeepingController(Register register, OrganisationTree tree, OrganisationSql sql) {
        this.register = register;
        this.tree = tree;
        this.sql = sql;
    }

    @GetMapping("/organisations/new")
    ModelAndView blank(Viewer viewer, @RequestParam String parent) {
        var above = tree.within(viewer.scope(), OrgId.of(parent));
        var kinds = kindsBelow(viewer, above);
        return Page.show(FORM, new OrganisationFormPage(OrganisationForm.blank(parent, kinds.getFirst()), null, above, kinds, Map.of(), null, List.of()));
    }

    @PostMapping("/organisations")
    ModelAndView enter(Viewer viewer, OrganisationForm form, BindingResult errors) {
        var above = tree.within(viewer.scope(), OrgId.of(OrganisationForm.text(form.parent())));
        var kinds = kindsBelow(viewer, above);
        var kind = kinds.stream().filter(one -> one.name().equals(form.kind())).findFirst().orElseThrow(() -> new Refused("organisations.misplaced"));
        var facts = FactsReading.read(kind, form, errors);
        if (facts.isEmpty()) {
            return Page.invalid(FORM, new OrganisationFormPage(form, null, above, kinds, keys(errors), null, List.of()));
        }
        try {
            return Page.redirect("/organisations/" + register.enter(viewer, above.id(), NewOrganisation.of(kind, facts.get())));
        } catch (Refused refused) {
            return Page.invalid(FORM, new OrganisationFormPage(form, null, above, kinds, Map.of(), refusal(refused), List.of()));
        }
    }

    @GetMapping("/organisations/{id}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable String id) {
        var organisation = amendable(viewer, id);
        var entry = sql.entry(organisation.id());
        return Page.show(FORM, amending(OrganisationForm.of(entry.facts(), entry.version()), organisation, Map.of(), null, List.of()));
    }

    @PostMapping("/organisations/{id}")
    ModelAndView amend(Viewer viewer, @PathVariable String id, OrganisationForm form, BindingResult errors) {
        var organisation = amendable(viewer, id);
        var facts = FactsReading.read(organisation.kind(), form, errors);
        if (facts.isEmpty()) {
            return Page.invalid(FORM, amending(form, organisation, keys(errors), null, List.of()));
        }
        try {
            register.amend(viewer, organisation.id(), form.seen(), facts.get());
            return Page.redirect("/organisations/" + id);
        } catch (ChangedMeanwhile changed) {
            var current = form.against(sql.entry(organisation.id()).version());
            return Page.invalid(FORM, amending(current, organisation, Map.of(), refusal(changed), changed.changes()));
        } catch (Refused refused) {
            return Page.invalid(FORM, amending(form, organisation, Map.of(), refusal(refused), List.of()));
        }
    }

    @PostMapping("/organisations/{id}/close")
    ModelAndView close(Viewer viewer, @PathVariable String id, @RequestParam int version) {
        register.close(viewer, OrgId.of(id), version);
        return Page.redirect("/organisations/" + id);
    }

    private Organisation amendable(Viewer viewer, String id) {
        var organisation = tree.within(viewer.scope(), OrgId.of(id));
        if (!Mandate.mayAmend(viewer, organisation)) {
            throw new Forbidden();
        }
        return organisation;
    }

    private static List<OrgKind> kindsBelow(Viewer viewer, Organisation parent) {
        var kinds = Mandate.kindsBelow(viewer, parent);
        if (kinds.isEmpty()) {
            throw new Forbidden();
        }
        return kinds;
    }

    private static OrganisationFormPage amending(OrganisationForm form, Organisation organisation, Map<String, String> errors, @Nullable Refusal refusal,
            List<Change> changes) {
        return new OrganisationFormPage(form, organisation, null, List.of(), errors, refusal, changes);
    }

    private static Map<String, String> keys(BindingResult errors) {
        return errors.getFieldErrors().stream().collect(Collectors.toMap(FieldError::getField, error -> String.valueOf(error.getCode()), (first, next) -> first));
    }

    private static Refusal refusal(Refused refused) {
        return new Refusal(refused.key(), Arrays.asList(refused.args()));
    }
}
