package uk.heard.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.attachment.SampleFiles.docx;
import static uk.heard.attachment.SampleFiles.docxWith;
import static uk.heard.attachment.SampleFiles.heic;
import static uk.heard.attachment.SampleFiles.odt;
import static uk.heard.attachment.SampleFiles.pdf;
import static uk.heard.attachment.SampleFiles.photoFromAPhone;
import static uk.heard.attachment.SampleFiles.picture;
import static uk.heard.attachment.SampleFiles.pngThatSaysItIs;
import static uk.heard.attachment.SampleFiles.text;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import uk.heard.attachment.FileCheck.Result.Accepted;
import uk.heard.attachment.FileCheck.Result.Refused;

/** What is taken and what is not, by the bytes alone: SEC-32 to SEC-34. */
class FileCheckTest {

    private static final AttachmentSettings SETTINGS =
            new AttachmentSettings(10, DataSize.ofMegabytes(1), DataSize.ofMegabytes(5), DataSize.ofMegabytes(50), DataSize.ofMegabytes(60), 4_000_000);

    @TempDir Path folder;
    private final FileCheck check = new FileCheck(SETTINGS, new Pictures(SETTINGS));

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("Visit.JPG", picture("jpg", 60, 40), FileKind.JPEG),
                Arguments.of("visit.jpeg", picture("jpg", 60, 40), FileKind.JPEG),
                Arguments.of("screen.png", picture("png", 60, 40), FileKind.PNG),
                Arguments.of("letter.pdf", pdf(), FileKind.PDF),
                Arguments.of("letter.docx", docx(), FileKind.DOCX),
                Arguments.of("letter.odt", odt("<manifest/>"), FileKind.ODT),
                Arguments.of("letter.odt", SampleFiles.odtOfLibreOffice(), FileKind.ODT),
                Arguments.of("notes.txt", text("He came at four.\nNobody told us why.\n"), FileKind.TEXT),
                Arguments.of("email.txt", text("From: worker@example.org\nSubject: Your visit\n\nI cannot come."), FileKind.TEXT),
                Arguments.of("عربي.txt", text("لم يأت أحد"), FileKind.TEXT),
                Arguments.of("windows.txt", ("\ufeffNobody came.").getBytes(StandardCharsets.UTF_16LE), FileKind.TEXT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void taken(String name, byte[] content, FileKind kind) throws IOException {
        assertThat(check(name, content)).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.kind()).isEqualTo(kind);
            assertThat(accepted.size()).isPositive();
        });
    }

    /** SEC-32, SEC-34 */
    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", new byte[0], Refusal.NOTHING_CHOSEN),
                Arguments.of("empty.pdf", new byte[0], Refusal.EMPTY),
                Arguments.of("long.txt", text("x".repeat(1024 * 1024 + 1)), Refusal.TOO_LARGE),
                Arguments.of("photo.heic", heic(), Refusal.HEIC),
                Arguments.of("photo.jpg", heic(), Refusal.HEIC),
                Arguments.of("drawing.svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"), Refusal.KIND_NOT_TAKEN),
                Arguments.of("drawing.txt", text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"), Refusal.KIND_NOT_TAKEN),
                Arguments.of("page.html", text("<!DOCTYPE html><script>alert(1)</script>"), Refusal.KIND_NOT_TAKEN),
                Arguments.of("page.txt", text("\n\n <html><body>hello"), Refusal.KIND_NOT_TAKEN),
                Arguments.of("page.txt", text("A story. ".repeat(20) + "<script>alert(1)</script>"), Refusal.KIND_NOT_TAKEN),
                Arguments.of("page.txt", ("\ufeff<html>").getBytes(StandardCharsets.UTF_16LE), Refusal.KIND_NOT_TAKEN),
                Arguments.of("program.txt", new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0}, Refusal.KIND_NOT_TAKEN),
                Arguments.of("half.txt", text("words\u0000\u0001 and more"), Refusal.KIND_NOT_TAKEN),
                Arguments.of("photo.gif", picture("gif", 4, 4), Refusal.KIND_NOT_TAKEN),
                Arguments.of("archive.zip", SampleFiles.zip(Map.of("a.txt", text("a"))), Refusal.KIND_NOT_TAKEN),
                Arguments.of("archive.docx", SampleFiles.zip(Map.of("a.txt", text("a"))), Refusal.KIND_NOT_TAKEN),
                Arguments.of("photo.pdf", picture("jpg", 4, 4), Refusal.NAME_DIFFERS),
                Arguments.of("letter.jpg", pdf(), Refusal.NAME_DIFFERS),
                Arguments.of("letter.odt", docx(), Refusal.NAME_DIFFERS),
                Arguments.of("letter.pdf.exe", pdf(), Refusal.NAME_DIFFERS),
                Arguments.of("letter", pdf(), Refusal.NAME_DIFFERS),
                Arguments.of("letter.docm", docxWith("word/vbaProject.bin", text("macro")), Refusal.MACROS),
                Arguments.of("letter.docx", docxWith("word/vbaProject.bin", text("macro")), Refusal.MACROS),
                Arguments.of("letter.docx", docxWith("[Content_Types2].xml/../word/VBAPROJECT.BIN", text("macro")), Refusal.MACROS),
                Arguments.of("letter.odt", SampleFiles.zip(Map.of("mimetype", text("application/vnd.oasis.opendocument.text"),
                        "content.xml", text("<x/>"), "Basic/Standard/Module1.xml", text("Sub Main"))), Refusal.MACROS),
                Arguments.of("letter.pdf", SampleFiles.lockedPdf(), Refusal.LOCKED),
                Arguments.of("letter.docx", SampleFiles.lockedDocx(), Refusal.LOCKED),
                Arguments.of("letter.odt", odt("<manifest><encryption-data/></manifest>"), Refusal.LOCKED),
                Arguments.of("old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0}, Refusal.KIND_NOT_TAKEN),
                Arguments.of("wide.png", pngThatSaysItIs(50_000, 1), Refusal.PICTURE_TOO_LARGE),
                Arguments.of("huge.png", pngThatSaysItIs(50_000, 50_000), Refusal.PICTURE_TOO_LARGE),
                Arguments.of("large.png", pngThatSaysItIs(2001, 2000), Refusal.PICTURE_TOO_LARGE),
                Arguments.of("short.png", pngThatSaysItIs(20, 20), Refusal.DAMAGED),
                Arguments.of("short.jpg", Arrays.copyOf(picture("jpg", 60, 40), 60), Refusal.DAMAGED),
                Arguments.of("short.pdf", text("%PDF-1.7\n1 0 obj"), Refusal.DAMAGED),
                Arguments.of("short.docx", Arrays.copyOf(docx(), 60), Refusal.DAMAGED),
                Arguments.of("holes.docx", SampleFiles.docxWithHoles(), Refusal.DAMAGED),
                Arguments.of("both.pdf", text("%PDF-1.7 <html><script>alert(1)</script></html>\n%%EOF"), Refusal.TRICK),
                Arguments.of("both.pdf", text(new String(pdf(), StandardCharsets.ISO_8859_1) + "<script>alert(1)</script>"), Refusal.TRICK));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource
    void refused(String name, byte[] content, Refusal why) throws IOException {
        assertThat(check(name, content)).isEqualTo(new Refused(why));
    }

    /** SEC-34 */
    @Test
    void a_bomb_is_given_up_long_before_it_is_unpacked() throws IOException {
        assertThat(SampleFiles.docxBomb().length).isLessThan(1024 * 1024);
        assertThat(check("letter.docx", SampleFiles.docxBomb())).isEqualTo(new Refused(Refusal.TRICK));
    }

    /** SEC-32 */
    @Test
    void a_photo_comes_out_without_place_and_camera_and_the_right_way_up() throws IOException {
        var sent = photoFromAPhone(6);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Orchard Road", "Exif");
        var accepted = (Accepted) check("visit.jpg", sent);
        assertThat(Files.readString(accepted.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Orchard Road", "Exif");
        var picture = ImageIO.read(accepted.content().toFile());
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(40, 80);
        assertThat(isRed(picture.getRGB(20, 5))).as("what was at the left is at the top").isTrue();
        assertThat(isRed(picture.getRGB(20, 75))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,80,5,20", "2,80,75,20", "3,80,75,20", "4,80,5,20", "5,40,20,5", "6,40,20,5", "7,40,20,75", "8,40,20,75"})
    void each_way_to_hold_a_camera_ends_upright(int orientation, int width, int redX, int redY) throws IOException {
        var picture = ImageIO.read(((Accepted) check("visit.jpg", photoFromAPhone(orientation))).content().toFile());
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(isRed(picture.getRGB(redX, redY))).isTrue();
        assertThat(isRed(picture.getRGB(picture.getWidth() - 1 - redX, picture.getHeight() - 1 - redY))).isFalse();
    }

    @Test
    void a_very_large_photo_is_opened_at_every_second_pixel() throws IOException {
        var camera = new BufferedImage(6000, 5000, BufferedImage.TYPE_BYTE_GRAY);
        var file = folder.resolve("content");
        ImageIO.write(camera, "png", file.toFile());
        var roomy = new AttachmentSettings(10, DataSize.ofMegabytes(1), DataSize.ofMegabytes(5), DataSize.ofMegabytes(50), DataSize.ofMegabytes(60), 50_000_000);
        assertThat(new FileCheck(roomy, new Pictures(roomy)).check("camera.png", file)).isInstanceOf(Accepted.class);
        var kept = ImageIO.read(file.toFile());
        assertThat(List.of(kept.getWidth(), kept.getHeight())).containsExactly(3000, 2500);
    }

    @Test
    void what_hides_behind_a_picture_is_gone() throws IOException {
        var photo = picture("jpg", 60, 40);
        var both = Arrays.copyOf(photo, photo.length + 30);
        System.arraycopy(text("<script>alert(1)</script>"), 0, both, photo.length, 25);
        var accepted = (Accepted) check("visit.jpg", both);
        assertThat(Files.readString(accepted.content(), StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
    }

    @Test
    void nothing_is_left_beside_the_file_itself() throws IOException {
        check("visit.jpg", picture("jpg", 60, 40));
        check("short.png", pngThatSaysItIs(20, 20));
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    /** SEC-34 */
    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("../../etc/passwd.txt", "passwd.txt"),
                Arguments.of("C:\\Users\\Dana\\letter.txt", "letter.txt"),
                Arguments.of("a\u202Etxt.exe.txt", "atxt.exe.txt"),
                Arguments.of("bell\u0007\u0000 and\r\nline.txt", "bell andline.txt"),
                Arguments.of(".htaccess.txt", "htaccess.txt"),
                Arguments.of("what? \"why\" <now>.txt", "what_ _why_ _now_.txt"),
                Arguments.of("con.txt", "_con.txt"),
                Arguments.of("   .txt", "file.txt"),
                Arguments.of("Brief von Jo\u0308rg.TXT", "Brief von J\u00f6rg.txt"),
                Arguments.of("ضاعت الزيارات.txt", "ضاعت الزيارات.txt"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void names_are_made_safe(String submitted, String safe) throws IOException {
        assertThat(((Accepted) check(submitted, text("words"))).name()).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "🙁", "ض"})
    void a_long_name_is_cut_and_keeps_its_ending(String letter) throws IOException {
        var name = ((Accepted) check(letter.repeat(300) + ".txt", text("words"))).name();
        assertThat(name).isEqualTo(letter.repeat(100) + ".txt");
    }

    private FileCheck.Result check(String name, byte[] content) throws IOException {
        var file = folder.resolve("content");
        Files.write(file, content);
        return check.check(name, file);
    }

    private static boolean isRed(int rgb) {
        var colour = new Color(rgb);
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }
}
