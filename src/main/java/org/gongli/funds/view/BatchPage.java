package org.gongli.funds.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongli.funds.BatchId;
import org.gongli.funds.FundSource;
import org.gongli.funds.PayoutId;
import org.gongli.funds.paying.BatchStatus;
import org.gongli.funds.paying.LineOutcome;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.Money;
import org.gongli.shared.Paged;
import org.jspecify.annotations.Nullable;

/// One batch at the desk: its three steps, its lines, what the bank answered.
///
/// @param names    of the payees, masked
/// @param outcome  the filter of the lines; empty for all
/// @param problems of a result file that was not booked
/// @param again    whether the file that was just brought had been taken before
public record BatchPage(Head head, Paged<Line> lines, Map<MemberId, String> names, String outcome, May may, List<Result> results, List<RowProblem> problems,
                        @Nullable Problem problem, boolean again) {

    /// The batch. Lines that were taken out are not counted.
    ///
    /// @param digest of the file that went out, in hexadecimal digits; null before
    public record Head(BatchId id, String reference, String org, @Nullable String orgEn, BatchStatus status, AccountId maker, Instant madeAt, @Nullable AccountId checker,
                       @Nullable Instant checkedAt, @Nullable AccountId payer, @Nullable Instant sentAt, @Nullable String digest, int lines, Money amount, int open, int paid,
                       int failed, int returned, int removed, Money paidAmount) {

        public String org(boolean english) {
            return english && orgEn != null ? orgEn : org;
        }
    }

    /// One line.
    public record Line(int lineNo, PayoutId payout, MemberId payee, String purpose, FundSource source, String tail, Money amount, LineOutcome outcome, @Nullable String reason) {
    }

    /// What the viewer may do now.
    ///
    /// @param other whether the step waits for somebody else than the viewer
    public record May(boolean check, boolean send, boolean cancel, boolean file, boolean result, boolean other) {
    }

    /// A file that came back.
    public record Result(long id, String fileName, Instant uploadedAt, int paid, int failed, int returned, int known) {
    }

    /// What is wrong with a row of a result file.
    public record RowProblem(int row, Problem problem) {
    }
}
