package org.gongli.founding.view;

import java.util.List;
import org.gongli.rules.Quote;
import org.gongli.shared.OrgId;
import org.jspecify.annotations.Nullable;

/// The form on which the removal of a chair is recorded, with the rules that it is judged by.
public record CongressPage(OrgId org, String orgName, @Nullable String orgNameEn, Form form, List<Quote> quotes, @Nullable Problem problem) {

    public String org(boolean english) {
        return english && orgNameEn != null ? orgNameEn : orgName;
    }
}
