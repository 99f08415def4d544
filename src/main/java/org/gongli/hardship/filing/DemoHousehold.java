package org.gongli.hardship.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongli.hardship.AidApplication;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.HardshipCause;
import org.gongli.hardship.assessing.Circumstances;
import org.gongli.hardship.assessing.Household;
import org.gongli.hardship.assessing.Household.Cost;
import org.gongli.hardship.assessing.Household.Kinship;
import org.gongli.hardship.assessing.Household.Per;
import org.gongli.hardship.assessing.Household.Person;
import org.gongli.hardship.assessing.RigidExpense;
import org.gongli.hardship.filing.DemoHardshipSql.DemoMember;
import org.gongli.hardship.filing.FileForm.Filed;
import org.gongli.members.CitizenId;
import org.gongli.shared.Money;
import org.springframework.core.io.ClassPathResource;

/// An invented household of the demo city, and how far its application has come.
///
/// @param number   counts the households
/// @param wife     whose husband the member is; empty for none
/// @param husband  whose wife the member is; empty for none
/// @param child    the given name of a pupil; empty for none
/// @param girl     whether the child is a girl
/// @param own      what the union gives
/// @param town     what the town gives
/// @param city     what the city gives
/// @param reason   why a desk does not agree, or why the file ends; empty where neither is so
/// @param papers   evidence in `demo/hardship`
record DemoHousehold(int number, DemoStage stage, boolean tellsEnterprise, AidKind kind, HardshipCause cause, Money income, String wife, String husband, Money spouseIncome, String child, boolean girl,
                     RigidExpense expense, Money cost, Money own, Money town, Money city, String words, String findings, String reason, List<Paper> papers) {

    /// How old the children are.
    static final int PUPIL = 12;

    /// In the order in which an application passes them.
    enum DemoStage {
        DRAFT, ENTERPRISE, VISIT, TOWN, RETURNED, REJECTED, APPEALED, CITY, NOTICE,
        /// The money is with the cashiers.
        APPROVED,
        /// The bank did not pay the town's grant.
        FAILED,
        PAID, RECHECK,
        /// The household has recovered.
        EXITED;

        boolean past(DemoStage other) {
            return compareTo(other) > 0;
        }
    }

    /// A paper that was lent.
    ///
    /// @param kept for how long
    record Paper(String name, Duration kept) {

        /// `<name>`, or `<name>/<days>` for one that is kept for so many days.
        private static Paper of(String written) {
            var parts = written.split("/");
            return new Paper(parts[0], parts.length == 1 ? AidApplication.EVIDENCE_KEPT : Duration.ofDays(Long.parseLong(parts[1])));
        }
    }

    static List<DemoHousehold> all() {
        try {
            var rows = new ClassPathResource("demo/hardship/households.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1).toList();
            var households = new ArrayList<DemoHousehold>();
            for (var row : rows) {
                households.add(of(households.size(), row.split(",", -1)));
            }
            return households;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoHousehold of(int number, String[] row) {
        return new DemoHousehold(number, DemoStage.valueOf(row[0]), row[1].equals("yes"), AidKind.valueOf(row[2]), HardshipCause.valueOf(row[3]), yuan(row[4]), row[5], row[6], yuan(row[7]), row[8],
                row[9].equals("F"), RigidExpense.valueOf(row[10]), yuan(row[11]), yuan(row[12]), yuan(row[13]), yuan(row[14]), row[15], row[16], row[17],
                Arrays.stream(row[18].split(" ")).filter(paper -> !paper.isEmpty()).map(Paper::of).toList());
    }

    private static Money yuan(String amount) {
        return Money.yuan(new BigDecimal(amount));
    }

    /// @param name of the member whose household it is
    Filed filed(DemoMember member, String name, LocalDate today) {
        var persons = new ArrayList<Person>();
        persons.add(new Person(name, "", Kinship.SELF, income, Per.MONTH, false));
        var spouse = member.female() ? husband : wife;
        if (!spouse.isEmpty()) {
            persons.add(new Person(spouse, number(member.born().plusDays(number), !member.female()), Kinship.SPOUSE, spouseIncome, Per.MONTH, false));
        }
        if (!child.isEmpty()) {
            persons.add(new Person(name.charAt(0) + child, number(today.minusYears(PUPIL).minusDays(number), girl), Kinship.CHILD, Money.ZERO, Per.MONTH, true));
        }
        return new Filed(kind, cause, new Household(persons, List.of(new Cost(expense, cost)), false, Circumstances.PLAIN, words));
    }

    /// An identity number of nobody. Its last digit but one is even for a woman.
    private String number(LocalDate born, boolean female) {
        return CitizenId.completing("441900%s9%02d".formatted(born.format(DateTimeFormatter.BASIC_ISO_DATE), 2 * number + (female ? 0 : 1))).number();
    }
}
