package org.gongli.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Role;
import org.gongli.shared.Scope;
import org.gongli.shared.Standing;
import org.gongli.shared.Viewer;

/// Members by the thousand. They are in no register: a claim names a member and asks nobody.
public final class SomeMembers {

    private static final AtomicLong NUMBERS = new AtomicLong(1_000_000_000);

    private SomeMembers() {
    }

    public static Viewer of(OrgId town) {
        var number = NUMBERS.incrementAndGet();
        var standing = new Standing(new MemberId(number), town, "/" + town + "/", town, LocalDate.of(2020, 1, 1), LocalDate.of(1990, 1, 1), false, false, true, List.of());
        return new Viewer(new AccountId(number), Role.MEMBER, "member", town, Scope.NOTHING, standing);
    }

    public static List<Viewer> of(OrgId town, int count) {
        return IntStream.range(0, count).mapToObj(i -> of(town)).toList();
    }
}
