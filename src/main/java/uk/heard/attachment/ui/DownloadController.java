package uk.heard.attachment.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.attachment.Attachments;
import uk.heard.staff.SignedInStaff;

/**
 * Gives a file to staff, to save and never to show: in no browser does it become a page of ours. Who asks is asked about each
 * time, and what they may not have is not found.
 */
@RestController
class DownloadController {

    static final String FILE = "/staff/file/";

    private final Attachments attachments;
    private final SignedInStaff staff;

    DownloadController(Attachments attachments, SignedInStaff staff) {
        this.attachments = attachments;
        this.staff = staff;
    }

    @GetMapping(FILE + "{id:[0-9]{1,18}}")
    void download(@PathVariable long id, HttpServletResponse response) throws IOException {
        var actor = staff.actor();
        var found = attachments.open(actor, id);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = found.get();
        response.setContentType(file.kind().mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        attachments.copy(actor, id, response.getOutputStream());
    }
}
