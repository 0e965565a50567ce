package uk.heard.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import uk.heard.gate.NotAdmitted;

/** Somebody who left, or was signed out everywhere, asked once more outside Flow: their session is over. */
@RestControllerAdvice
class NotAdmittedAnywhere {

    @ExceptionHandler
    ResponseEntity<Void> end(NotAdmitted refused, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/ended")).build();
    }
}
