package org.gongli.organisations;

import java.util.Optional;
import java.util.function.Function;
import org.gongli.organisations.view.OrganisationForm;
import org.gongli.shared.Parsed;
import org.springframework.validation.Errors;

/// Turns what was typed into facts, and names every field that is wrong.
final class FactsReading {

    private final Errors errors;

    private FactsReading(Errors errors) {
        this.errors = errors;
    }

    /// @return empty when a field is wrong; the errors say which
    static Optional<Facts> read(OrgKind kind, OrganisationForm form, Errors errors) {
        return new FactsReading(errors).read(kind, form);
    }

    private Optional<Facts> read(OrgKind kind, OrganisationForm form) {
        var name = value("name", FactRules.name(form.name()));
        var nameEn = optional("nameEn", FactRules.nameEn(form.nameEn()));
        var uscc = optional("uscc", FactRules.uscc(kind, form.uscc()));
        var industry = optional("industry", FactRules.industry(form.industry()));
        var headcount = optional("headcount", FactRules.headcount(kind, form.headcount()));
        var address = optional("address", FactRules.address(form.address()));
        return errors.hasErrors() ? Optional.empty() : name.map(given -> new Facts(given, nameEn.orElse(null), uscc.orElse(null), industry.orElse(null),
                headcount.orElse(null), address.orElse(null)));
    }

    private <T> Optional<T> value(String field, Parsed<T> parsed) {
        parsed.reason().ifPresent(key -> errors.rejectValue(field, key));
        return parsed.toOptional();
    }

    private <T> Optional<T> optional(String field, Parsed<Optional<T>> parsed) {
        return value(field, parsed).flatMap(Function.identity());
    }
}
