package org.gongli.ui.view;

/// What an error page says.
public record ErrorView(int status, String sentence) {
}
