package org.gongli.documents.content;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// How a camera held a photo, by the eight ways of EXIF. Phones do not turn the points, they note how to turn them; the note goes when the image is drawn anew, so
/// the turn is made.
enum Orientation {

    UPRIGHT, MIRRORED, UPSIDE_DOWN, FLIPPED, TRANSPOSED, TO_THE_RIGHT, TRANSVERSED, TO_THE_LEFT;

    private static final int TAG = 0x0112;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    boolean swaps() {
        return ordinal() >= TRANSPOSED.ordinal();
    }

    /// Takes an image of this width and height to where it stands upright.
    AffineTransform turn(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case FLIPPED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TO_THE_RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, height, width);
            case TO_THE_LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /// What the file notes; [#UPRIGHT] where it notes nothing that can be read.
    static Orientation of(byte[] jpeg) {
        try {
            var segment = exif(ByteBuffer.wrap(jpeg));
            var value = segment == null ? 1 : noted(segment);
            return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static @Nullable ByteBuffer exif(ByteBuffer jpeg) {
        jpeg.position(2);
        while (jpeg.remaining() > 4 && (jpeg.get() & 0xff) == 0xff) {
            int marker = jpeg.get() & 0xff;
            int length = (jpeg.getShort() & 0xffff) - 2;
            if (marker == START_OF_SCAN || length > jpeg.remaining()) {
                return null;
            }
            var segment = jpeg.slice(jpeg.position(), length);
            if (marker == APP1 && length > EXIF.length && segment.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
                return segment.slice(EXIF.length, length - EXIF.length);
            }
            jpeg.position(jpeg.position() + length);
        }
        return null;
    }

    /// The first directory of the little TIFF file that EXIF is.
    private static int noted(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = tiff.getShort() & 0xffff;
        for (int i = 0; i < entries; i++) {
            int tag = tiff.getShort() & 0xffff;
            tiff.position(tiff.position() + 6);
            int value = tiff.getShort() & 0xffff;
            tiff.getShort();
            if (tag == TAG) {
                return value;
            }
        }
        return 1;
    }
}
