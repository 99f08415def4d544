package org.gongli.membership.view;

import java.util.List;
import java.util.Map;
import org.gongli.shared.Refused;
import org.gongli.ui.Ui;

/// A form of a page that was sent and not accepted: it stands open again, with what was typed and what is wrong.
///
/// @param form    which form of the page; empty when none was sent
/// @param typed   by the names of its fields
/// @param problem the key of what is wrong
/// @param args    fill its sentence
public record Attempt(String form, Map<String, String> typed, String problem, List<Object> args) {

    public static final Attempt NONE = new Attempt("", Map.of(), "", List.of());

    public static Attempt at(String form, Map<String, String> typed, Refused refused) {
        return new Attempt(form, typed, refused.key(), List.of(refused.args()));
    }

    public boolean at(String name) {
        return form.equals(name);
    }

    /// What was typed into a field of a form; empty when another form was sent.
    public String typed(String name, String field) {
        return at(name) ? typed.getOrDefault(field, "") : "";
    }

    public boolean ticked(String name, String field) {
        return !typed(name, field).isEmpty();
    }

    public String sentence(Ui ui) {
        return ui.t(problem, args.toArray());
    }
}
