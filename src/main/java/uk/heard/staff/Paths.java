package uk.heard.staff;

import jakarta.servlet.http.HttpServletRequest;

/** What a request is for, told from its path as the server routes it: decoded, without doubled slashes and parameters. */
final class Paths {

    private Paths() {
    }

    static String of(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    static boolean isFlow(HttpServletRequest request) {
        return under(of(request), "/app");
    }

    static boolean isBundle(HttpServletRequest request) {
        return of(request).startsWith("/app/VAADIN/build/");
    }

    /** Flow's files: the bundle, downloads, the channel on which the server speaks first. */
    static boolean isFile(HttpServletRequest request) {
        return of(request).startsWith("/app/VAADIN/");
    }

    /** Only staff and advocates have business there, signing in and out included. */
    static boolean asksSignIn(HttpServletRequest request) {
        var path = of(request);
        return under(path, "/app/staff") || under(path, "/app/advocate") || under(path, "/staff") || under(path, "/oauth2") || under(path, "/login")
                || under(path, "/logout");
    }

    /** Flow's own messages: {@code uidl} is what somebody did, {@code heartbeat} and {@code push} go on by themselves. */
    static String flowMessage(HttpServletRequest request) {
        return isFlow(request) ? request.getParameter("v-r") : null;
    }

    static boolean under(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
