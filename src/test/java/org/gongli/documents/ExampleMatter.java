package org.gongli.documents;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.MemberId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.gongli.testing.TestBean;

/// Cases of tests: `example/77` is a case of the organisation 77, open to its officers and those above; its dossier to its members, too.
@TestBean
public class ExampleMatter implements DocumentMatter {

    private final OrganisationTree tree;
    private final Set<String> needed = ConcurrentHashMap.newKeySet();

    ExampleMatter(OrganisationTree tree) {
        this.tree = tree;
    }

    public static String subject(OrgId org) {
        return "example/" + org;
    }

    void need(String subject) {
        needed.add(subject);
    }

    @Override
    public String kind() {
        return "example";
    }

    @Override
    public boolean mayOpen(Viewer viewer, String subject) {
        return path(subject, viewer);
    }

    @Override
    public Optional<Lending> lending(Viewer viewer, String subject) {
        return Optional.of(org(subject)).filter(viewer.org()::equals).map(org -> new Lending("documents.purpose", org, viewer.member().orElse(null), Duration.ofDays(30)));
    }

    @Override
    public boolean needsDocuments(String subject) {
        return needed.contains(subject);
    }

    @Override
    public boolean mayTakeDossier(Viewer viewer, String subject) {
        return mayOpen(viewer, subject) || viewer.org().equals(org(subject));
    }

    @Override
    public List<MemberId> members(String subject) {
        return List.of();
    }

    private boolean path(String subject, Viewer viewer) {
        try {
            tree.within(viewer.scope(), org(subject));
            return true;
        } catch (Missing e) {
            return false;
        }
    }

    private static OrgId org(String subject) {
        return OrgId.of(subject.substring(subject.indexOf('/') + 1));
    }
}
