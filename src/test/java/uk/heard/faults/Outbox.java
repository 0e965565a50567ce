package uk.heard.faults;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds the mail that really went out against the notices in the database. */
final class Outbox {

    private static final Pattern NOTICE = Pattern.compile("<notice-(\\d+)\\.[^@]+@.*>");

    private Outbox() {
    }

    static List<String> problems(GreenMail mail, Connection database) throws SQLException {
        var problems = new ArrayList<String>();
        var sent = new TreeSet<Long>();
        var known = new TreeSet<Long>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery("SELECT id, ending FROM notice")) {
            while (rows.next()) {
                known.add(rows.getLong("id"));
                if ("SENT".equals(rows.getString("ending"))) {
                    sent.add(rows.getLong("id"));
                }
            }
        }
        var mails = mailsByNotice(mail);
        sent.stream().filter(id -> !mails.containsKey(id)).forEach(id -> problems.add("Notice " + id + " is marked as sent and no mail arrived"));
        mails.keySet().stream().filter(id -> !known.contains(id)).forEach(id -> problems.add("A mail went out for notice " + id + ", which is not there"));
        return problems;
    }

    /** How often each notice arrived: more than once only when a node died between handing it over and marking it. */
    static Map<Long, Integer> mailsByNotice(GreenMail mail) {
        var found = new HashMap<Long, Integer>();
        Arrays.stream(mail.getReceivedMessages()).map(Outbox::notice).forEach(id -> found.merge(id, 1, Integer::sum));
        return found;
    }

    private static Long notice(MimeMessage message) {
        try {
            var id = NOTICE.matcher(message.getMessageID());
            if (!id.matches()) {
                throw new IllegalStateException("A mail that is no notice: " + message.getMessageID());
            }
            return Long.parseLong(id.group(1));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
