package org.gongli.funds.view;

import java.util.Map;
import org.gongli.funds.payees.PayeeAccount;
import org.jspecify.annotations.Nullable;

/// Where a member's money goes, and the form to enter it anew.
///
/// @param account null when it was never entered
/// @param saved   whether it was entered a moment ago
public record MyAccount(@Nullable PayeeAccount account, Map<String, String> typed, Map<String, String> wrong, boolean saved) {
}
