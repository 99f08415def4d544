package org.gongli.documents.content;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.gongli.shared.Refused;

/// Draws images anew: what is kept has the same points and nothing else. Where a photo was taken, with what, and whatever lay hidden behind the picture is gone.
final class Images {

    /// Pixels of the largest image; a phone's best photo has fifty million.
    static final long MOST_PIXELS = 60_000_000;
    /// Pixels of the longest side that is kept; a page of A4 at 400 dots to the inch.
    static final int LONGEST_SIDE = 4_700;

    private static final int LONGEST_SIDE_READ = 20_000;
    private static final float QUALITY = 0.85f;
    /// A progressive JPEG is drawn once for each of its passes; honest ones have about ten.
    private static final int MOST_PASSES = 64;
    /// How many are drawn at a time: each takes up to some hundred megabytes meanwhile.
    private static final Semaphore AT_A_TIME = new Semaphore(2);

    static {
        ImageIO.setUseCache(false);
    }

    private Images() {
    }

    /// @throws Refused when it is damaged, too large, or no picture at all
    static byte[] redrawn(byte[] file, DocumentKind kind) {
        if (kind == DocumentKind.JPEG) {
            requireFewPasses(file);
        }
        AT_A_TIME.acquireUninterruptibly();
        try {
            var image = upright(read(file, kind), kind == DocumentKind.JPEG ? Orientation.of(file) : Orientation.UPRIGHT);
            return written(image, kind);
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refused refused ? refused : new Refused("documents.damaged-image");
        } finally {
            AT_A_TIME.release();
        }
    }

    private static BufferedImage read(byte[] file, DocumentKind kind) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return read(reader);
        } finally {
            reader.dispose();
        }
    }

    /// The size is asked before a single point is read.
    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || width > LONGEST_SIDE_READ || height > LONGEST_SIDE_READ || (long) width * height > MOST_PIXELS) {
            throw new Refused("documents.image-too-large", MOST_PIXELS / 1_000_000);
        }
        int step = Math.ceilDiv(Math.max(width, height), LONGEST_SIDE);
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        int width = orientation.swaps() ? image.getHeight() : image.getWidth();
        int height = orientation.swaps() ? image.getWidth() : image.getHeight();
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        AffineTransform turn = orientation.turn(image.getWidth(), image.getHeight());
        pen.drawImage(image, turn, null);
        pen.dispose();
        return turned;
    }

    private static byte[] written(BufferedImage image, DocumentKind kind) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            if (kind == DocumentKind.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void requireFewPasses(byte[] file) {
        int passes = 0;
        for (int i = 0; i + 1 < file.length; i++) {
            if (file[i] == (byte) 0xff && file[i + 1] == (byte) 0xda && ++passes > MOST_PASSES) {
                throw new Refused("documents.damaged-image");
            }
        }
    }
}
