package uk.heard.guidance;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.council.CouncilProfile;
import uk.heard.ui.Incident;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;

/**
 * What a request gets that leads nowhere or breaks: a plain page, and for what broke a code that the log knows too.
 * What one may not see answers exactly like what is not there.
 */
@RestController
class FailedRequests implements ErrorController {

    private final PlainPages plain;
    private final CouncilProfile council;

    FailedRequests(PlainPages plain, CouncilProfile council) {
        this.plain = plain;
        this.council = council;
    }

    @RequestMapping("/error")
    ResponseEntity<String> failed(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status == 403 || status == 404 || status == 405) {
            return plain.show(HttpStatus.NOT_FOUND, "guidance/not-here", Voice.ADULT, Map.of("council", council));
        }
        if (status < 500) {
            return plain.show(HttpStatus.valueOf(status), "guidance/problem", Voice.ADULT, Map.of("council", council));
        }
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return plain.show(HttpStatus.INTERNAL_SERVER_ERROR, "guidance/problem", Voice.ADULT,
                Map.of("council", council, "code", Incident.log(cause)));
    }
}
