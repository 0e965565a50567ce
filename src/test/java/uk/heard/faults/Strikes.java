package uk.heard.faults;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** When something was broken on purpose: only then may a request fail. Counts by kind. */
final class Strikes {

    interface Broken {
        void happens() throws Exception;
    }

    private final Map<String, Integer> kills = new TreeMap<>();
    private final Map<String, Integer> restarts = new TreeMap<>();
    private boolean underWay;
    private long lastEnd = System.nanoTime();

    void kill(String how, Broken strike) throws Exception {
        during(strike);
        kills.merge(how, 1, Integer::sum);
    }

    void restart(String how, Broken strike) throws Exception {
        during(strike);
        restarts.merge(how, 1, Integer::sum);
    }

    private void during(Broken strike) throws Exception {
        synchronized (this) {
            underWay = true;
        }
        try {
            strike.happens();
        } finally {
            synchronized (this) {
                underWay = false;
                lastEnd = System.nanoTime();
            }
        }
    }

    /** Whether anything was broken between {@code start}, in nanoseconds, and now. */
    synchronized boolean since(long start) {
        return underWay || lastEnd - start >= 0;
    }

    int kills() {
        return sum(kills);
    }

    int restarts() {
        return sum(restarts);
    }

    String kindsOfKills() {
        return kinds(kills);
    }

    String kindsOfRestarts() {
        return kinds(restarts);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String kinds(Map<String, Integer> counts) {
        return counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(", "));
    }
}
