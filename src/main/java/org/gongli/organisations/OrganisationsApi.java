package org.gongli.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.gongli.organisations.view.OrganisationRow;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The register for programs: the same organisations that the account's post sees on its pages.
@RestController
@Tag(name = "Organisations", description = "The register of unions, partners and what is above them, within the post of the caller.")
@RequestMapping("/api/v1/organisations")
class OrganisationsApi {

    private final DirectorySql directory;
    private final OrganisationTree tree;
    private final OrganisationSql sql;

    OrganisationsApi(DirectorySql directory, OrganisationTree tree, OrganisationSql sql) {
        this.directory = directory;
        this.tree = tree;
        this.sql = sql;
    }

    @GetMapping
    @Operation(summary = "List organisations", description = "Those in the subtree of the caller's post, by name, kind or code.")
    Paged<Line> list(Viewer viewer, @ParameterObject DirectoryFilter filter) {
        var below = filter.belowId();
        var scope = below == null ? viewer.scope() : tree.within(viewer.scope(), below).scope();
        return directory.page(scope, filter).map(Line::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show an organisation", description = "With its path from the root and the number of its present state.")
    Detail show(Viewer viewer, @PathVariable String id) {
        var organisation = tree.within(viewer.scope(), OrgId.of(id));
        return Detail.of(organisation, sql.entry(organisation.id()));
    }

    /// One organisation of a list.
    record Line(long id, OrgKind kind, String name, @Nullable String nameEn, String town, @Nullable String code, @Nullable String uscc,
                @Nullable Industry industry, @Nullable Integer headcount, LocalDate validFrom, @Nullable LocalDate validTo) {

        static Line of(OrganisationRow row) {
            return new Line(row.id().value(), row.kind(), row.name(), row.nameEn(), row.town(), row.code(), row.uscc(), row.industry(), row.headcount(),
                    row.validFrom(), row.validTo());
        }
    }

    /// One organisation by itself.
    ///
    /// @param path    the ids from the root, such as `/1/5/77/`
    /// @param version counts its states
    record Detail(long id, OrgKind kind, String path, long town, String name, @Nullable String nameEn, @Nullable String code, @Nullable String uscc,
                  @Nullable Industry industry, @Nullable Integer headcount, @Nullable String address, LocalDate validFrom, @Nullable LocalDate validTo,
                  int version) {

        static Detail of(Organisation organisation, Entry entry) {
            var facts = entry.facts();
            return new Detail(organisation.id().value(), organisation.kind(), organisation.path(), organisation.town().value(), facts.name(), facts.nameEn(),
                    organisation.code(), facts.uscc() == null ? null : facts.uscc().code(), facts.industry(), facts.headcount(), facts.address(),
                    entry.validFrom(), entry.validTo(), entry.version());
        }
    }
}
