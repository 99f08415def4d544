package org.gongli.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int SCALE = 4;

    @Test
    void what_is_drawn_can_be_read_again() throws Exception {
        var text = "AbC-_".repeat(14);

        assertThat(new QRCodeReader().decode(picture(QrCode.of(text))).getText()).isEqualTo(text);
    }

    @Test
    void a_text_beyond_any_code_is_refused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(4000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static BinaryBitmap picture(QrCode code) {
        int side = code.side() * SCALE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        var runs = RUN.matcher(code.path());
        while (runs.find()) {
            for (int x = Integer.parseInt(runs.group(1)) * SCALE; x < (Integer.parseInt(runs.group(1)) + Integer.parseInt(runs.group(3))) * SCALE; x++) {
                for (int y = Integer.parseInt(runs.group(2)) * SCALE; y < (Integer.parseInt(runs.group(2)) + 1) * SCALE; y++) {
                    pixels[y * side + x] = 0;
                }
            }
        }
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    }
}
