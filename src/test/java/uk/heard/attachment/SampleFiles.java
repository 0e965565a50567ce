package uk.heard.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files made up for tests, byte by byte, good ones and bad ones. */
public final class SampleFiles {

    /** What every scanner takes for a virus and no computer is harmed by; in two halves, so that this file is not taken for one. */
    public static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes(StandardCharsets.US_ASCII);

    private static final String WORD_TYPES = "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private SampleFiles() {
    }

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] pdf(String... more) {
        return text("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n" + String.join("\n", more) + "\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    public static byte[] lockedPdf() {
        return pdf("trailer\n<</Root 1 0 R /Encrypt 5 0 R>>");
    }

    public static byte[] docx() {
        return docxWith("word/styles.xml", text("<w:styles/>"));
    }

    public static byte[] docxWith(String name, byte[] part) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", text(WORD_TYPES));
        parts.put("word/document.xml", text("<w:document/>"));
        parts.put(name, part);
        return zip(parts);
    }

    public static byte[] odt(String manifest) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", text("<office:document-content/>"));
        parts.put("META-INF/manifest.xml", text(manifest));
        return zip(parts);
    }

    /** As LibreOffice writes it: the type first and not compressed, so that it can be read without unpacking. */
    public static byte[] odtOfLibreOffice() {
        var type = text("application/vnd.oasis.opendocument.text");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            var crc = new CRC32();
            crc.update(type);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(text("<office:document-content/>"));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The list of the archive is whole, and what it leads to is not. */
    public static byte[] docxWithHoles() {
        var docx = docxWith("word/media/story.txt", text("A long story. ".repeat(2000)));
        for (int i = 30; i < docx.length - 400; i++) {
            docx[i] = (byte) (i * 7);
        }
        return docx;
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A Word document with a password: a container of the old kind with the part that says so. */
    public static byte[] lockedDocx() {
        var out = ByteBuffer.allocate(4096);
        out.put(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        out.position(1024);
        out.put("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        return out.array();
    }

    public static byte[] heic() {
        var out = ByteBuffer.allocate(256);
        out.putInt(24).put(text("ftypheic")).putInt(0).put(text("mif1heic"));
        return out.array();
    }

    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Red at the left, blue at the right, taken with the camera turned, in a street that is written down in it. */
    public static byte[] photoFromAPhone(int orientation) {
        var jpeg = picture("jpg", 80, 40);
        var place = text("Orchard Road 12, 51.5074N");
        // A TIFF with one directory of two entries: the orientation, and a description at the end.
        var tiff = ByteBuffer.allocate(38 + place.length + 1);
        tiff.put(text("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(place.length + 1).putInt(38);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putInt(0).put(place);
        var out = ByteBuffer.allocate(jpeg.length + 4 + 6 + tiff.capacity());
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity())).put(text("Exif")).putShort((short) 0);
        out.put(tiff.array()).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** A PNG of a few bytes that says it is very large. */
    public static byte[] pngThatSaysItIs(int width, int height) {
        var header = ByteBuffer.allocate(17).put(text("IHDR")).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
        var crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(8 + 4 + header.length + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13).put(header).putInt((int) crc.getValue()).array();
    }

    /** Ten thousand times smaller than what it unpacks to. */
    public static byte[] docxBomb() {
        return docxWith("word/media/zeros.bin", new byte[250 * 1024 * 1024]);
    }
}
