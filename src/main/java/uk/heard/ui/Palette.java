package uk.heard.ui;

/**
 * The council's accent in both lights. The council names one colour; it must be readable on paper as it is, and it is
 * lightened step by step until it can be read on the dark ground as well. A colour for which neither works is refused
 * when the application starts, because nobody would notice later.
 */
public record Palette(String light, String lightOver, String dark, String darkOver) {

    static final String PAPER_LIGHT = "#fbf8f2";
    static final String PAPER_DARK = "#16191c";
    /** The ratio of WCAG's level AAA, which we ask of all text. */
    static final double READABLE = 7.0;
    /** How far the colour moves away from the ground while the pointer is over it. */
    private static final double OVER = 0.3;

    public static Palette of(String accent) {
        if (contrast(accent, PAPER_LIGHT) < READABLE) {
            throw new IllegalArgumentException("The accent colour %s cannot be read on paper: its contrast is %.1f and must be %.0f or more. Choose a darker one."
                    .formatted(accent, contrast(accent, PAPER_LIGHT), READABLE));
        }
        for (int step = 0; step <= 90; step++) {
            var lighter = mix(accent, "#ffffff", step / 100.0);
            if (contrast(lighter, PAPER_DARK) >= READABLE) {
                return new Palette(accent, mix(accent, "#000000", OVER), lighter, mix(lighter, "#ffffff", OVER));
            }
        }
        throw new IllegalArgumentException("The accent colour " + accent + " cannot be lightened enough to be read on the dark ground.");
    }

    static String mix(String one, String other, double share) {
        var mixed = new StringBuilder("#");
        for (int channel = 0; channel < 3; channel++) {
            mixed.append("%02x".formatted(Math.round(channel(one, channel) * (1 - share) + channel(other, channel) * share)));
        }
        return mixed.toString();
    }

    /** WCAG's contrast ratio of two colours, between 1 and 21. */
    static double contrast(String one, String other) {
        var first = luminance(one);
        var second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 0)) + 0.7152 * linear(channel(colour, 1)) + 0.0722 * linear(channel(colour, 2));
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int channel(String colour, int channel) {
        return Integer.parseInt(colour.substring(1 + channel * 2, 3 + channel * 2), 16);
    }
}
