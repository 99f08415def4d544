package org.gongli.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A text as a QR code, to be drawn in the page itself by `component/qr.jte`.
///
/// @param side how many squares it is wide and high, with the white border
/// @param path the dark squares, as the `d` of an SVG path
public record QrCode(int side, String path) {

    /// The white border that the standard asks for, in squares.
    private static final int QUIET = 4;

    /// @param text at most some hundred characters, else the squares become too small for a phone
    public static QrCode of(String text) {
        var squares = squares(text);
        return new QrCode(squares.getWidth(), path(squares));
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    /// One stroke per run of dark squares in a row.
    private static String path(BitMatrix squares) {
        var path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    int from = x;
                    while (x < squares.getWidth() && squares.get(x, y)) {
                        x++;
                    }
                    path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h-").append(x - from).append('z');
                }
            }
        }
        return path.toString();
    }
}
