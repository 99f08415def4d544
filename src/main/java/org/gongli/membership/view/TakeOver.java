package org.gongli.membership.view;

import java.util.Map;

/// A union asks for somebody who works there and is a member elsewhere.
///
/// @param asked whether it was sent just now
public record TakeOver(String name, String phone, String reason, Map<String, String> errors, boolean asked) {
}
