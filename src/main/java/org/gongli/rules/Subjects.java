package org.gongli.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongli.ui.Ui;
import org.gongli.ui.view.Link;
import org.springframework.stereotype.Component;

/// Names what was judged as people do, with the page where it stands.
@Component
public class Subjects {

    private final Map<String, SubjectKind> kinds;

    Subjects(List<SubjectKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(SubjectKind::kind, Function.identity()));
    }

    /// @return without a page for whoever may not open it; the bare subject when no feature knows its kind
    public Link named(String subject, Ui ui) {
        var parts = subject.split("/", 3);
        var kind = kinds.get(parts[0]);
        if (kind == null || parts.length == 1) {
            return new Link(subject, null);
        }
        var name = ui.t(kind.name(), parts[1]);
        var whole = parts.length == 3 && kind.part() != null ? ui.t("rules.subject-part", name, ui.t(kind.part() + parts[2].toUpperCase(Locale.ROOT))) : name;
        var reads = ui.viewer().filter(reader -> kind.readers().contains(reader.role())).isPresent();
        return new Link(whole, reads ? kind.path() + parts[1] : null);
    }
}
