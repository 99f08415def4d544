package org.gongli.hardship.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongli.documents.view.KeptDocument;
import org.gongli.funds.BudgetLine;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.AidTier;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.HardshipCause;
import org.gongli.hardship.Occasion;
import org.gongli.hardship.assessing.Household;
import org.gongli.hardship.assessing.Judgement;
import org.gongli.procedures.Action;
import org.gongli.procedures.Offer;
import org.gongli.procedures.StepId;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.procedures.view.ObjectionRow;
import org.gongli.shared.Money;
import org.gongli.ui.Ui;
import org.jspecify.annotations.Nullable;

/// One application, at the desk.
///
/// @param appeals   the application against whose refusal it is; null unless it is an appeal
/// @param judgement without findings for the enterprise
/// @param household null for the enterprise, which learns the kind and the level only
/// @param left      what the household can still get this year; null for the enterprise, and once it is decided
/// @param offer     the step on the viewer's desk; null for none
/// @param awaitsVisit whether the step on the viewer's desk waits for a visit that two have confirmed
/// @param tier      whose grant the viewer decides now; null for none
public record DeskApplication(AidApplicationId id, String name, AidKind kind, HardshipCause cause, Occasion occasion, @Nullable AidApplicationId appeals, ApplicationState state, Judgement judgement,
                              @Nullable Household household, String words, List<KeptDocument> documents, CaseProgress progress, List<MyApplication.Grant> grants, List<Visit> visits, @Nullable Money left,
                              @Nullable Offer offer, @Nullable AidTier tier, List<BudgetLine> lines, List<ObjectionRow> objections, boolean recheckOpen, @Nullable LocalDate recheckOn, boolean dossier, boolean acts,
                              boolean awaitsVisit, Typed typed,
                              @Nullable String wrong, List<Object> args) {

    /// @param earlier  the application for which it was made, where that is another one; null for this one
    /// @param confirms whether the viewer may confirm it as the second person
    public record Visit(long id, @Nullable AidApplicationId earlier, LocalDate visitedOn, boolean confirmed, String findings, boolean confirms) {
    }

    public record Typed(String amount, String line, String reason) {

        public static final Typed NOTHING = new Typed("", "", "");
    }

    public Set<Action> actions() {
        return offer == null ? Set.of() : offer.actions();
    }

    /// Whether there is a reason to go there.
    public boolean visitsNow() {
        return acts && (state == ApplicationState.REVIEW || recheckOpen);
    }

    /// That the viewer may decide; null for none.
    public @Nullable StepId step() {
        return actions().isEmpty() || offer == null ? null : offer.step();
    }

    /// What the household told besides persons and money.
    public List<String> told(Ui ui) {
        if (household == null) {
            return List.of();
        }
        var told = household.circumstances();
        var lines = new ArrayList<String>();
        if (told.migrant()) {
            lines.add(ui.t("hardship.told.migrant", told.employedMonths()));
        }
        if (!told.livesInCity()) {
            lines.add(ui.t("hardship.told.elsewhere"));
        }
        if (told.studyAbroad()) {
            lines.add(ui.t("hardship.told.abroad"));
        }
        if (told.schoolFeeTimes().signum() > 0) {
            lines.add(ui.t("hardship.told.fee-times", told.schoolFeeTimes()));
        }
        return lines;
    }

    public @Nullable String problem(Ui ui) {
        return wrong == null ? null : ui.t(wrong, args.toArray());
    }
}
