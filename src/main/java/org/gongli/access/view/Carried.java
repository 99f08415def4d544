package org.gongli.access.view;

/// What a person takes with them through the sign-in page.
///
/// @param next where they were going; empty for their start page
/// @param kept a form that they had filled in, sealed; empty for none
public record Carried(String next, String kept) {
}
