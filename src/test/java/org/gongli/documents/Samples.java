package org.gongli.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Files for tests: good ones, and what is made of them.
public final class Samples {

    private Samples() {
    }

    /// The left half red, the right half blue.
    public static byte[] image(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A JPEG whose EXIF says how the camera was held, and where.
    public static byte[] photo(int orientation) {
        var jpeg = image("jpg", 40, 20);
        var exif = HexFormat.of().parseHex("457869660000" + "4d4d002a00000008" + "0001" + "0112" + "0003" + "00000001" + "%04x0000".formatted(orientation) + "00000000");
        var place = "GPS 23.0207N 113.7518E".getBytes(StandardCharsets.US_ASCII);
        return concat(Arrays.copyOf(jpeg, 2), HexFormat.of().parseHex("ffe1%04x".formatted(2 + exif.length + place.length)), exif, place, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /// A PDF of one empty page, with these further objects.
    public static byte[] pdf(String... objects) {
        return pdf("", objects);
    }

    public static byte[] pdf(String inCatalog, String[] objects) {
        var text = new StringBuilder("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + inCatalog + " >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>\nendobj\n");
        for (int i = 0; i < objects.length; i++) {
            text.append(i + 4).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        return (text + "trailer\n<< /Root 1 0 R /Size 9 >>\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A stream object whose content is packed.
    public static String packed(String dictionary, String content) {
        return "<< " + dictionary + " /Filter /FlateDecode >>\nstream\n" + new String(deflated(content.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    public static byte[] deflated(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// An archive of these parts: name, text, name, text.
    public static byte[] zip(String... parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] word(String... more) {
        var parts = new String[4 + more.length];
        parts[0] = "[Content_Types].xml";
        parts[1] = "<Types/>";
        parts[2] = "word/document.xml";
        parts[3] = "<document>text</document>";
        System.arraycopy(more, 0, parts, 4, more.length);
        return zip(parts);
    }

    public static byte[] concat(byte[]... pieces) {
        var out = new ByteArrayOutputStream();
        for (var piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }
}
