package org.gongli.hardship.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.HardshipCause;
import org.gongli.hardship.assessing.Circumstances;
import org.gongli.hardship.assessing.Household;
import org.gongli.hardship.assessing.Household.Cost;
import org.gongli.hardship.assessing.Household.Kinship;
import org.gongli.hardship.assessing.Household.Per;
import org.gongli.hardship.assessing.Household.Person;
import org.gongli.hardship.assessing.RigidExpense;
import org.gongli.hardship.filing.FileForm.Filed;
import org.gongli.members.CitizenId;
import org.gongli.shared.Money;
import org.springframework.core.io.ClassPathResource;

/// An invented household of the demo city, and how far its application has come.
///
/// @param number   counts the households
/// @param spouse   empty for none
/// @param child    a pupil; empty for none
/// @param own      what the union gives
/// @param town     what the town gives
/// @param city     what the city gives
/// @param reason   why a desk does not agree, or why the file ends; empty where neither is so
/// @param papers   names of evidence in `demo/hardship`, with a space between; empty for none
record DemoHousehold(int number, DemoStage stage, boolean tellsEnterprise, AidKind kind, HardshipCause cause, Money income, String spouse, Money spouseIncome, String child,
                     RigidExpense expense, Money cost, Money own, Money town, Money city, String words, String findings, String reason, String papers) {

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
        return new DemoHousehold(number, DemoStage.valueOf(row[0]), row[1].equals("yes"), AidKind.valueOf(row[2]), HardshipCause.valueOf(row[3]), yuan(row[4]), row[5], yuan(row[6]), row[7],
                RigidExpense.valueOf(row[8]), yuan(row[9]), yuan(row[10]), yuan(row[11]), yuan(row[12]), row[13], row[14], row[15], row[16]);
    }

    private static Money yuan(String amount) {
        return Money.yuan(new BigDecimal(amount));
    }

    /// @param member the name of the member whose household it is
    Filed filed(String member) {
        var persons = new ArrayList<Person>();
        persons.add(new Person(member, "", Kinship.SELF, income, Per.MONTH, false));
        if (!spouse.isEmpty()) {
            persons.add(new Person(spouse, born("19860412"), Kinship.SPOUSE, spouseIncome, Per.MONTH, false));
        }
        if (!child.isEmpty()) {
            persons.add(new Person(child, born("20130905"), Kinship.CHILD, Money.ZERO, Per.MONTH, true));
        }
        return new Filed(kind, cause, new Household(persons, List.of(new Cost(expense, cost)), false, Circumstances.PLAIN, words));
    }

    /// An identity number of nobody.
    private String born(String day) {
        return CitizenId.completing("441900%s9%02d".formatted(day, number)).number();
    }
}
