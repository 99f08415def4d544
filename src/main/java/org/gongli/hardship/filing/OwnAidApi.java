package org.gongli.hardship.filing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.ConsentPurpose;
import org.gongli.hardship.HardshipCause;
import org.gongli.hardship.Occasion;
import org.gongli.hardship.assessing.HardshipLevel;
import org.gongli.hardship.view.GrantBody;
import org.gongli.hardship.view.MyAid;
import org.gongli.hardship.view.MyApplication;
import org.gongli.members.Members;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A member's own aid, for programs. Amounts are yuan. What was told of the household goes in and does not come out.
@RestController
@Tag(name = "Own hardship aid", description = "The caller's own applications for aid. What was told of the household goes in and does not come out.")
@RequestMapping("/api/v1/me/hardship")
class OwnAidApi {

    private final FilingAid filing;
    private final OwnAidPages pages;
    private final Members members;
    private final Clock clock;

    OwnAidApi(FilingAid filing, OwnAidPages pages, Members members, Clock clock) {
        this.filing = filing;
        this.pages = pages;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List the caller's applications", description = "With the level of the file and the day of its next check.")
    Mine list(Viewer viewer) {
        return Mine.of(pages.list(viewer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show one of the caller's applications", description = "With its grants, and whether it waits for the caller.")
    One show(Viewer viewer, @PathVariable AidApplicationId id) {
        return One.of(pages.page(viewer, id, null, ""));
    }

    @PostMapping
    @Operation(summary = "Begin an application", description = "It is not handed in. Begun again while one is open, it is refused.")
    @ResponseStatus(HttpStatus.CREATED)
    Begun begin(Viewer viewer, @RequestBody HouseholdBody body) {
        var form = new FileForm(body.fields());
        var filed = form.read(members.name(viewer.self()).orElseThrow(Missing::new), LocalDate.now(clock));
        return new Begun(filing.begin(viewer, filed.orElseThrow(() -> new Refused(form.wrong().values().iterator().next(), FileForm.ROWS))).value());
    }

    @PostMapping("/{id}/submit")
    @Operation(summary = "Hand an application in", description = "With the consents that the caller gives; without REVIEW and NOTICE it is refused.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(Viewer viewer, @PathVariable AidApplicationId id, @RequestBody Consents consents) {
        var given = EnumSet.noneOf(ConsentPurpose.class);
        if (consents.consents() != null) {
            consents.consents().stream().filter(Objects::nonNull).forEach(given::add);
        }
        filing.submit(viewer, id, given);
    }

    record Begun(long id) {
    }

    record Consents(@Nullable Set<@Nullable ConsentPurpose> consents) {
    }

    /// @param level of the file; null without one
    /// @param since the day the file came into force; null before
    record Mine(@Nullable HardshipLevel level, @Nullable LocalDate since, @Nullable LocalDate recheckOn, List<Line> applications) {

        static Mine of(MyAid page) {
            return new Mine(page.level(), page.since(), page.recheckOn(), page.rows().stream().map(row -> new Line(row.id().value(), row.kind(), row.occasion(), row.state(), row.begunAt())).toList());
        }
    }

    record Line(long id, AidKind kind, Occasion occasion, ApplicationState state, Instant begunAt) {
    }

    /// @param net      per head and month
    /// @param returned whether it was sent back and waits for the member
    /// @param appeals  whether the member can appeal
    record One(long id, AidKind kind, HardshipCause cause, Occasion occasion, ApplicationState state, HardshipLevel level, BigDecimal net, boolean returned, boolean appeals,
               List<GrantBody> grants) {

        static One of(MyApplication page) {
            return new One(page.id().value(), page.kind(), page.cause(), page.occasion(), page.state(), page.judgement().found().level(), page.judgement().found().net(), page.returned(), page.appeals(),
                    page.grants().stream().map(GrantBody::of).toList());
        }
    }
}
