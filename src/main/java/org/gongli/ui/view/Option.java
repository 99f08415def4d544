package org.gongli.ui.view;

/// One choice of a list.
///
/// @param value what the form sends
/// @param label what the reader sees
public record Option(String value, String label) {
}
