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
import org.gongli.hardship.assessing.Assessment;
import org.gongli.hardship.assessing.Household;
import org.gongli.procedures.Action;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.rules.Finding;
import org.gongli.rules.Quote;
import org.gongli.shared.Money;
import org.gongli.ui.Ui;
import org.jspecify.annotations.Nullable;

/// One application, at the desk.
///
/// @param household null for the enterprise, which learns the kind and the level only
/// @param tier      whose grant the viewer decides now; null for none
public record DeskApplication(AidApplicationId id, String name, AidKind kind, HardshipCause cause, Occasion occasion, ApplicationState state, Assessment found, List<Quote> quotes, List<Finding> findings,
                              @Nullable Household household, String words, List<KeptDocument> documents, CaseProgress progress, List<MyApplication.Grant> grants, List<Visit> visits, Money left,
                              Set<Action> actions, @Nullable AidTier tier, List<BudgetLine> lines, boolean recheckOpen, @Nullable LocalDate recheckOn, boolean dossier, boolean acts, Typed typed,
                              @Nullable String wrong, List<Object> args) {

    /// @param confirms whether the viewer may confirm it as the second person
    public record Visit(long id, LocalDate visitedOn, boolean confirmed, String findings, boolean confirms) {
    }

    public record Typed(String amount, String line, String reason) {

        public static final Typed NOTHING = new Typed("", "", "");
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
