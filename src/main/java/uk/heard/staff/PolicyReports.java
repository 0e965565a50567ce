package uk.heard.staff;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.ui.Shell;

/**
 * Hears from browsers that a page of ours broke its content security policy, and counts it by the rule that was broken. Nothing
 * else of the report is kept: it names the page somebody had open, and anybody can send one.
 */
@RestController
class PolicyReports {

    private static final String METER = "heard.policy.violations";
    private static final int LONGEST = 8 * 1024;
    private static final String OTHER = "other";
    private static final List<String> DIRECTIVES = List.of("default-src", "script-src", "style-src", "img-src", "connect-src", "font-src",
            "form-action", "frame-ancestors", "base-uri", OTHER);
    /** In both shapes of report: the older one of {@code report-uri} and the newer one of the Reporting API. */
    private static final Pattern BROKEN = Pattern.compile("\"(?:effective-directive|effectiveDirective|violated-directive)\"\\s*:\\s*\"([a-z-]{1,40})");

    private final MeterRegistry meters;

    PolicyReports(MeterRegistry meters) {
        this.meters = meters;
        DIRECTIVES.forEach(directive -> meters.counter(METER, "directive", directive));
    }

    @PostMapping(Shell.POLICY_REPORTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(HttpServletRequest request) throws IOException {
        var body = new String(request.getInputStream().readNBytes(LONGEST), java.nio.charset.StandardCharsets.UTF_8);
        var found = BROKEN.matcher(body);
        if (found.find()) {
            var directive = found.group(1).replaceFirst("-(elem|attr)$", "");
            meters.counter(METER, "directive", DIRECTIVES.contains(directive) ? directive : OTHER).increment();
        }
    }
}
