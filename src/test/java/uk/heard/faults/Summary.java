package uk.heard.faults;

import com.icegreen.greenmail.util.GreenMail;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The result of a run, for people. */
record Summary(String text) {

    static Summary of(long seed, long nanos, Strikes strikes, Observed observed, Ledger ledger, Connection database, GreenMail mail,
                      List<String> problems) throws SQLException {
        var took = Duration.ofNanos(nanos);
        var mails = Outbox.mailsByNotice(mail);
        return new Summary("""

                Faults, seed %d, %d min %d s
                  kill -9 of a node                                %6d   (%s)
                  pg_ctl restart -m immediate                      %6d   (%s)
                  longest from such a restart to the next "we have it" %s
                  keys attempted                                   %6d
                  complaints in the database                       %6d
                  acknowledgements, second tabs included           %6d
                  submissions without an answer                    %6d
                  people who did not know and reloaded             %6d
                    told by the first reload                       %6d
                    by a later one, the strike was not over before %6d
                  notices sent by mail                             %6d
                    sent twice, with the same Message-ID           %6d
                  notices still waiting, each with its job         %6d
                  problems                                         %6d
                %s""".formatted(seed, took.toMinutes(), took.toSecondsPart(),
                strikes.kills(), strikes.kindsOfKills(), strikes.restarts(), strikes.kindsOfRestarts(), seconds(observed.longestRecovery()),
                ledger.attempted().size(), count(database, "SELECT count(*) FROM complaint"), observed.acknowledgements(), observed.requestsWithoutAnswer(),
                observed.unsureResolved(), observed.resolvedByFirstReload(), observed.unsureResolved() - observed.resolvedByFirstReload(),
                mails.size(), mails.values().stream().filter(times -> times > 1).count(),
                count(database, "SELECT count(*) FROM notice WHERE ended_at IS NULL"),
                problems.size(), String.join("\n", problems)));
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
