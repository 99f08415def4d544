package org.gongli.documents;

import java.util.List;
import java.util.Optional;
import org.gongli.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds what answers for a subject.
@Component
public class Matters {

    private final ObjectProvider<DocumentMatter> matters;

    Matters(ObjectProvider<DocumentMatter> matters) {
        this.matters = matters;
    }

    /// @throws IllegalArgumentException when no line of work answers for such subjects
    DocumentMatter of(String subject) {
        return find(subject).orElseThrow(() -> new IllegalArgumentException("no DocumentMatter for " + subject));
    }

    boolean mayOpen(Viewer viewer, String subject) {
        return of(subject).mayOpen(viewer, subject);
    }

    public Optional<DocumentMatter> find(String subject) {
        return all().stream().filter(matter -> subject.startsWith(matter.kind() + "/")).findFirst();
    }

    private List<DocumentMatter> all() {
        return matters.stream().toList();
    }
}
