package uk.heard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One visitor at the level of HTTP, byte by byte: sends exactly the address and the headers it is told, as no browser
 * would, and keeps the cookies.
 */
public class Visit {

    /** An answer as it came over the wire. */
    public record Answer(int status, List<String> headerLines, String body) {

        public List<String> headers(String name) {
            var start = name.toLowerCase() + ":";
            return headerLines.stream().filter(line -> line.toLowerCase().startsWith(start))
                    .map(line -> line.substring(start.length()).strip()).toList();
        }

        public String header(String name) {
            return headers(name).isEmpty() ? null : headers(name).getFirst();
        }

        public boolean opensASession() {
            return headers("Set-Cookie").stream().anyMatch(cookie -> cookie.matches("(__Host-)?heard=[^;].*"));
        }
    }

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Visit(int port) {
        this.port = port;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, body, headers);
    }

    /** As a browser would: leads through redirects on our own host. */
    public Answer open(String path) {
        var answer = get(path);
        for (int i = 0; i < 10 && answer.status() / 100 == 3; i++) {
            answer = get(here(answer.header("Location")));
        }
        return answer;
    }

    /** Goes to a staff page and through the sign-in that it asks for; what comes last is that page, or the refusal. */
    public Answer signIn(String name, String staffPage) {
        return signIn(name, "heard", staffPage);
    }

    public Answer signIn(String name, String password, String staffPage) {
        var answer = atProvider(name, password, staffPage);
        return answer.status() / 100 == 3 ? open(here(answer.header("Location"))) : answer;
    }

    /** Only as far as the identity provider's answer to the form. */
    public Answer atProvider(String name, String password, String staffPage) {
        var form = open(staffPage);
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        if (!token.find()) {
            throw new AssertionError("No sign-in form but " + form.status() + " " + form.body());
        }
        return post("/idp/login", Map.of("username", name, "password", password, "_csrf", token.group(1)));
    }

    /** @param headers lines such as {@code "Origin: https://elsewhere.example"}; a Host line takes the place of ours */
    public Answer send(String method, String path, String body, String... headers) {
        var lines = new ArrayList<>(List.of(headers));
        if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
            lines.addFirst("Host: localhost:" + port);
        }
        if (!cookies.isEmpty()) {
            lines.add("Cookie: " + cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; ")));
        }
        if (body != null) {
            lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
            if (lines.stream().noneMatch(line -> line.startsWith("Content-Type:"))) {
                lines.add("Content-Type: application/x-www-form-urlencoded");
            }
        }
        lines.add("Connection: close");
        var answer = exchange(method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", lines) + "\r\n\r\n" + (body == null ? "" : body));
        answer.headers("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private Answer exchange(String request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var bytes = socket.getInputStream().readAllBytes();
            var head = headOf(bytes);
            var lines = List.of(head.split("\r\n"));
            var rest = Arrays.copyOfRange(bytes, head.length() + 4, bytes.length);
            var chunked = head.toLowerCase().contains("transfer-encoding: chunked");
            return new Answer(Integer.parseInt(lines.getFirst().split(" ")[1]), lines.subList(1, lines.size()),
                    new String(chunked ? joined(rest) : rest, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String headOf(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.indexOf("\r\n\r\n"));
    }

    private static byte[] joined(byte[] chunks) {
        var text = new String(chunks, StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int end = text.indexOf("\r\n", at);
            int size = Integer.parseInt(text.substring(at, end).strip(), 16);
            if (size == 0) {
                return out.toByteArray();
            }
            out.write(chunks, end + 2, size);
            at = end + 2 + size + 2;
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";")[0].split("=", 2);
        if (pair[1].isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** The path of an address, which must be ours. */
    public String here(String location) {
        var uri = URI.create(location);
        if (uri.getHost() != null && uri.getPort() != port) {
            throw new AssertionError("Led away to " + location);
        }
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
