package uk.heard.attachment;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Makes a new picture out of each that comes: the same to the eye, the right way up, without place, time, camera, thumbnail or
 * anything hidden behind it. Its dimensions are read before a single pixel is, and one picture is opened at a time, because
 * that is what takes memory.
 */
@Component
class Pictures {

    private static final int LONGEST_SIDE = 30_000;
    /** A larger picture is opened at every second pixel: enough to read a photographed page by. */
    private static final long PIXELS_OPENED = 25_000_000;
    /** A picture that builds up in scans has ten or so; each is a walk over the whole of it, and thousands would keep a node busy for hours. */
    private static final int MOST_SCANS = 64;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final float QUALITY = 0.9f;

    private final AttachmentSettings settings;
    private final Semaphore oneAtATime = new Semaphore(1, true);

    Pictures(AttachmentSettings settings) {
        this.settings = settings;
    }

    /** Puts the new picture in the place of the old one, or says why not and leaves it. */
    Optional<Refusal> renew(Path content, FileKind kind) throws IOException {
        if (!itsTurn()) {
            return Optional.of(Refusal.BUSY);
        }
        var fresh = Files.createTempFile(content.toAbsolutePath().getParent(), "picture", null);
        try (var in = new FileImageInputStream(content.toFile())) {
            var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
            try {
                reader.setInput(in, true, true);
                if (isTooLarge(reader)) {
                    return Optional.of(Refusal.PICTURE_TOO_LARGE);
                }
                write(upright(opened(reader), kind == FileKind.JPEG ? orientation(content) : 1, kind), kind, fresh);
            } finally {
                reader.dispose();
            }
            Files.move(fresh, content, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // A decoder stumbles over a broken picture in many ways.
            return Optional.of(Refusal.DAMAGED);
        } finally {
            Files.deleteIfExists(fresh);
            oneAtATime.release();
        }
    }

    /** Whoever waits keeps a place that other files need. */
    private boolean itsTurn() {
        try {
            return oneAtATime.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isTooLarge(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        return width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > settings.pixels();
    }

    private static BufferedImage opened(ImageReader reader) throws IOException {
        var every = (int) Math.ceil(Math.sqrt((double) reader.getWidth(0) * reader.getHeight(0) / PIXELS_OPENED));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
        how.setSourceProgressivePasses(0, MOST_SCANS);
        return reader.read(0, how);
    }

    /** Drawn anew, so that the colours are those that every screen knows and a see-through picture stays so only as PNG. */
    private static BufferedImage upright(BufferedImage picture, int orientation, FileKind kind) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var lies = orientation >= 5;
        var clear = kind == FileKind.PNG && picture.getColorModel().hasAlpha();
        var upright = new BufferedImage(lies ? height : width, lies ? width : height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        if (!clear) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        }
        pen.drawImage(picture, turn(orientation, width, height), null);
        pen.dispose();
        return upright;
    }

    /** The eight ways a camera can be held, as the Exif standard numbers them. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int orientation(Path content) throws IOException {
        try {
            var exif = JpegMetadataReader.readMetadata(content.toFile(), List.of(new ExifReader())).getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION) ? 1 : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (ImageProcessingException | MetadataException e) {
            return 1;
        }
    }

    private static void write(BufferedImage picture, FileKind kind, Path where) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        // Truncates nothing by itself: a file that is longer already would keep its end.
        try (var out = new FileImageOutputStream(where.toFile())) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
