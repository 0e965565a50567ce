package uk.heard.local;

import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The form of the local identity provider. In production the council's own provider shows one. */
@RestController
@Profile("local")
class SignInPage {

    @GetMapping("/idp/login")
    ResponseEntity<String> show(CsrfToken token, @RequestParam(required = false) String again) {
        return LocalPage.of("Sign in", """
                <h1>Sign in</h1>
                %s
                <form method="post" action="/idp/login">
                <input type="hidden" name="%s" value="%s">
                <label for="username">Name</label>
                <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus>
                <label for="password">Password</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required>
                <button>Sign in</button>
                </form>
                <h2>Sample staff and advocates</h2>
                <p>Everybody’s password is <b>%s</b>. In production your council’s own sign-in stands here.</p>
                <table><thead><tr><th scope="col">Name</th><th scope="col">Who</th></tr></thead><tbody>%s</tbody></table>
                """.formatted(
                again == null ? "" : "<p role=\"alert\"><b>That name and password do not go together.</b></p>",
                token.getParameterName(), HtmlUtils.htmlEscape(token.getToken()), SampleStaff.PASSWORD, people()));
    }

    private static String people() {
        return SignInNames.all().stream()
                .map(person -> "<tr><td>%s</td><td>%s, %s</td></tr>".formatted(person.signInName(), person.fullName(), person.work()))
                .collect(Collectors.joining());
    }
}
