package org.gongli.members.view;

import org.gongli.ui.QrCode;

/// What is printed and put on the wall.
public record PosterPage(String union, String link, QrCode qr) {
}
