package uk.heard.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Puts the frame around Vaadin's views: for the public the exit, the name and the help at the foot, outside of Flow
 * so that they work while it loads and when it fails, with the links at the foot in both voices, because the voice is known later than the
 * frame; for staff nothing but the style, because {@link StaffLayout}
 * draws the rest. Sends the style inside the page. Also sees to it that none of
 * Flow's own failure messages reaches a person.
 */
@Component
@JsModule("./line.ts")
@JsModule("./exit.ts")
@JsModule("./autosave.ts")
@JsModule("./ending.ts")
class Frame implements VaadinServiceInitListener {

    private final Shell shell;
    private final Words words;
    private final Look look;
    private final String publicFrame;
    private final String staffFrame;

    Frame(Shell shell, Words words, Look look, Pages pages) {
        this.shell = shell;
        this.words = words;
        this.look = look;
        this.publicFrame = pages.render("ui/frame-public", Voice.ADULT, Map.of("framed", true));
        this.staffFrame = pages.render("ui/frame-staff", Voice.ADULT, Map.of());
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addIndexHtmlRequestListener(this::frame);
        init.getSource().setSystemMessagesProvider(info -> failures());
        init.getSource().addUIInitListener(ui -> {
            var reconnect = ui.getUI().getReconnectDialogConfiguration();
            reconnect.setDialogText(words.say(Voice.ADULT, "ui.line.lost"));
            reconnect.setDialogTextGaveUp(words.say(Voice.ADULT, "ui.line.lost"));
        });
        init.getSource().addSessionInitListener(session ->
                session.getSession().setErrorHandler(new FailedClicks(shell, words)));
    }

    /** A lost session leads to the page that says how to go on; everything else to the page with the phone number. */
    static CustomizedSystemMessages failures() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredCaption(null);
        messages.setSessionExpiredMessage(null);
        messages.setSessionExpiredURL("/ended");
        messages.setInternalErrorNotificationEnabled(false);
        messages.setInternalErrorCaption(null);
        messages.setInternalErrorMessage(null);
        messages.setInternalErrorURL("/problem");
        messages.setSyncErrorNotificationEnabled(false);
        messages.setSyncErrorCaption(null);
        messages.setSyncErrorMessage(null);
        messages.setSyncErrorURL("/problem");
        messages.setCookiesDisabledNotificationEnabled(false);
        messages.setCookiesDisabledCaption(null);
        messages.setCookiesDisabledMessage(null);
        messages.setCookiesDisabledURL("/cookies");
        return messages;
    }

    private void frame(IndexHtmlResponse response) {
        var path = response.getVaadinRequest().getPathInfo();
        var staff = asksSignIn(path);
        var document = response.getDocument();
        document.firstElementChild().attr("lang", words.language().tag()).attr("dir", words.language().direction());
        document.title(Shell.SERVICE + " - " + shell.councilName());
        document.head().appendElement("link").attr("rel", "icon").attr("href", Shell.ICON);
        document.head().select("script").stream().filter(script -> script.data().contains("oldbrowser")).forEach(Frame::sendOldBrowsersToHelp);
        document.head().appendElement("style").append(staff ? look.staff() : look.question());
        surround(document, staff ? staffFrame : publicFrame);
        document.body().addClass(staff ? "staff" : "public");
    }

    /** Staff and advocates have the same frame: no way out in a hurry, and who is signed in. */
    static boolean asksSignIn(String path) {
        return path != null && (path.equals("/staff") || path.startsWith("/staff/") || isAdvocates(path));
    }

    static boolean isAdvocates(String path) {
        return path.equals("/advocate") || path.startsWith("/advocate/");
    }

    /** Keeps what Flow put into its outlet and lets the frame's outlet take its place. */
    private static void surround(Document document, String frame) {
        var flows = document.body().selectFirst("#outlet");
        var content = List.copyOf(flows.childNodes());
        flows.remove();
        document.body().prepend(frame);
        Element ours = document.body().selectFirst("#outlet");
        ours.appendChildren(content);
    }

    /** Flow shows a page of its own to browsers that it cannot serve; ours says which ways there are without it. */
    private static void sendOldBrowsersToHelp(Element script) {
        script.empty().appendChild(new DataNode("if(!Object.hasOwn(HTMLElement.prototype,'popover'))location.replace('/older')"));
    }
}
