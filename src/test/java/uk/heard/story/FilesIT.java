package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.attachment.SampleFiles;
import uk.heard.intake.Answers;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;

/** A mother adds a photo and a letter, and the officer reads them. */
class FilesIT extends InBrowser {

    @Autowired Drafts drafts;

    @Test
    void a_mother_adds_files_with_the_keys_of_a_small_phone_and_an_officer_saves_them() throws IOException {
        var mother = phone();
        mother.setViewportSize(320, 640);
        beginsWith(mother, aParent("The visits stopped."));
        mother.navigate(url() + "/app/tell/files");
        asks(mother, "Do you want to add files?");
        isAccessible(mother);
        picture(mother, "files-320");

        chooses(mother, "IMG_0001.heic", SampleFiles.heic());
        next(mother);
        assertThat(mother.getByText("There is a problem")).isVisible();
        assertThat(mother).hasTitle(Pattern.compile("^Error: "));
        assertThat(mother.locator("#file-error")).containsText("it is not added yet");
        pressesAddThisFile(mother);
        assertThat(mother.locator("#file-error")).containsText("We cannot open this kind of photo");
        assertThat(mother).hasTitle(Pattern.compile("^Error: Do you want to add files\\?"));
        assertThat(mother).hasURL(url() + "/app/tell/files");
        assertThat(mother.locator(".error-summary")).isFocused();
        isAccessible(mother);
        picture(mother, "files-error-320");
        mother.locator(".error-summary a").press("Enter");
        assertThat(mother.locator("#file")).isFocused();

        chooses(mother, "The hallway on the day nobody came, with a name that goes on and on_and_on_without_a_space_to_break_it.jpg", SampleFiles.photoFromAPhone(6));
        pressesAddThisFile(mother);
        assertThat(mother.getByText("We have added your file.")).isVisible();
        assertThat(mother).hasTitle(Pattern.compile("^Do you want to add files\\?"));
        chooses(mother, "letter.pdf", SampleFiles.pdf());
        pressesAddThisFile(mother);
        assertThat(mother.locator(".files li")).hasCount(2);
        chooses(mother, "not this one.txt", SampleFiles.text("This was a mistake."));
        pressesAddThisFile(mother);
        assertThat(mother.locator(".files li")).hasCount(3);
        isAccessible(mother);
        picture(mother, "files-three-320");
        mother.setViewportSize(1280, 900);
        picture(mother, "files-three-1280");
        mother.setViewportSize(320, 640);
        mother.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remove not this one.txt")).press("Enter");
        assertThat(mother.locator(".files li")).hasCount(2);
        next(mother);

        asks(mother, "Check before you send");
        assertThat(mother.locator(".summary")).containsText("letter.pdf");
        isAccessible(mother);
        picture(mother, "files-check-320");
        mother.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Change Your files")).click();
        asks(mother, "Do you want to add files?");
        chooses(mother, "notes.txt", SampleFiles.text("He came at four."));
        pressesAddThisFile(mother);
        assertThat(mother.locator(".files li")).hasCount(3);
        next(mother);
        asks(mother, "Check before you send");
        click(mother, "Send");
        asks(mother, "We have it");
        assertThat(mother.getByText("Forgot a file? Add it here")).isVisible();
        var reference = mother.locator("#reference").innerText();
        var code = mother.locator("#code").innerText();
        mother.getByText("Follow it").click();
        mother.getByLabel("Your reference").fill(reference);
        mother.getByLabel("Your code").fill(code);
        next(mother);
        assertThat(mother.getByText("The files you sent")).isVisible();
        assertThat(mother.locator(".files")).containsText("notes.txt");
        isAccessible(mother);
        picture(mother, "files-tracker-320");

        var hannah = desk();
        signIn(hannah, "hannah.whitcombe");
        hannah.navigate(url() + "/app/staff/case/" + reference.replace(" ", ""));
        assertThat(hannah.getByText("Files (3)")).isVisible();
        isAccessible(hannah);
        picture(hannah, "files-case-1280");
        hannah.setViewportSize(390, 844);
        isAccessible(hannah);
        picture(hannah, "files-case-390");
        var saved = hannah.waitForDownload(() -> hannah.getByText("letter.pdf").click());
        assertThat(saved.suggestedFilename()).isEqualTo("letter.pdf");
        assertThat(Files.readAllBytes(saved.path())).isEqualTo(SampleFiles.pdf());
    }

    @Test
    void without_javascript_files_are_added_and_taken_out_on_a_plain_page() {
        var careful = smallPhoneWithoutJavaScript();
        careful.navigate(url());
        careful.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Start now")).click();
        careful.navigate(url() + "/simple/files");
        picture(careful, "files-plain-320");
        chooses(careful, "page.html", SampleFiles.text("<!DOCTYPE html><script>alert(1)</script>"));
        click(careful, "Add this file");
        assertThat(careful.locator("#file-error")).containsText("We cannot take this kind of file.");
        assertThat(careful).hasTitle(Pattern.compile("^Error: Do you want to add files\\?"));
        assertThat(careful.locator(".error-summary")).isFocused();
        picture(careful, "files-plain-error-320");
        chooses(careful, "letter.pdf", SampleFiles.pdf());
        click(careful, "Add this file");
        assertThat(careful.getByText("We have added your file.")).isVisible();
        picture(careful, "files-plain-added-320");
        click(careful, "Remove letter.pdf");
        assertThat(careful.locator(".files")).hasCount(0);
    }

    @Test
    void the_plain_page_is_accessible_empty_full_and_with_something_wrong() {
        var boy = phone();
        boy.navigate(url());
        click(boy, "I’m under 18 (or a care leaver)");
        boy.navigate(url() + "/simple/files");
        isAccessible(boy);
        chooses(boy, "letter.pdf", SampleFiles.pdf());
        click(boy, "Add this file");
        boy.locator(".files li").waitFor();
        isAccessible(boy);
        boy.navigate(url() + "/simple/files?told=TOO_LARGE");
        isAccessible(boy);
        picture(boy, "files-plain-young-390");
        boy.setViewportSize(1280, 900);
        picture(boy, "files-plain-young-1280");
    }

    private void beginsWith(Page page, Answers answers) {
        page.navigate(url());
        click(page, "Start now");
        asks(page, "Is someone in danger right now?");
        var token = page.context().cookies().stream().filter(cookie -> cookie.name.equals("draft")).findFirst().orElseThrow().value;
        drafts.save(new DraftToken(token).holder(), answers, 0, "");
    }

    private static void chooses(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    /** From the field on by keyboard. */
    private static void pressesAddThisFile(Page page) {
        page.locator("#file").focus();
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add this file"))).isFocused();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        page.locator("h1").waitFor();
    }
}
