package uk.heard.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Times of one thing done many times, printed as what most people meet and what the unlucky ones do. */
record Figures(double[] milliseconds) {

    static Figures of(int times, Runnable work) {
        for (int i = 0; i < Math.max(5, times / 5); i++) {
            work.run();
        }
        var measured = new double[times];
        for (int i = 0; i < times; i++) {
            var start = System.nanoTime();
            work.run();
            measured[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Figures(measured);
    }

    double percentile(int percent) {
        var sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    @Override
    public String toString() {
        return String.format(Locale.UK, "median %.1f ms, 95 %% within %.1f ms, longest %.1f ms, of %d", percentile(50), percentile(95), percentile(100), milliseconds.length);
    }

    static String perSecond(int count, Duration in) {
        return String.format(Locale.UK, "%.1f per second", count / (in.toNanos() / 1e9));
    }
}
