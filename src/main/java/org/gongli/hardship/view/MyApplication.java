package org.gongli.hardship.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gongli.documents.view.KeptDocument;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.AidState;
import org.gongli.hardship.AidTier;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.ConsentPurpose;
import org.gongli.hardship.HardshipCause;
import org.gongli.hardship.Occasion;
import org.gongli.hardship.assessing.Judgement;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.shared.Money;
import org.gongli.ui.Ui;
import org.jspecify.annotations.Nullable;

/// One application, for the member.
///
/// @param edits whether what was told of the household can still be changed
/// @param adds  whether evidence can still be handed in
public record MyApplication(AidApplicationId id, AidKind kind, HardshipCause cause, Occasion occasion, ApplicationState state, Judgement judgement,
                            List<KeptDocument> documents, @Nullable CaseProgress progress, List<Grant> grants, Set<ConsentPurpose> consents, boolean submits, boolean edits, boolean adds,
                            boolean returned, boolean withdraws, boolean appeals, String words, @Nullable String wrong, List<Object> args) {

    public record Grant(AidTier tier, String org, @Nullable String orgEn, Money amount, AidState state, @Nullable Instant paidAt) {

        public String org(boolean english) {
            return english && orgEn != null ? orgEn : org;
        }
    }

    public @Nullable String problem(Ui ui) {
        return wrong == null ? null : ui.t(wrong, args.toArray());
    }

    public boolean decided() {
        return state == ApplicationState.APPROVED || state == ApplicationState.REJECTED;
    }
}
