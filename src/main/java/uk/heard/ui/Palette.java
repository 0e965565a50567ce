package uk.heard.ui;

/**
 * The council's accent in both lights. The council names one colour; it must be readable on paper as it is, and it is
 * lightened step by step until it can be read on the dark ground as well. A colour that is too pale for paper is refused
 * when the application starts, because nobody would notice later.
 */
public record Palette(String light, String lightOver, String dark, String darkOver) {

    /** The grounds that the accent must be read on; {@code tokens.css} calls both {@code --paper-2}. */
    static final String GROUND_LIGHT = "#f1ebdf";
    static final String GROUND_DARK = "#22272c";
    /** The ratio of WCAG's level AAA, which we ask of all text. */
    static final double READABLE = 7.0;
    /** How far the colour moves away from the ground while the pointer is over it. */
    private static final double OVER = 0.3;
    private static final double CALM = 0.5;

    public static Palette of(String accent) {
        if (contrast(accent, GROUND_LIGHT) < READABLE) {
            throw new IllegalArgumentException("The accent colour %s cannot be read on paper: its contrast is %.1f and must be %.0f or more. Choose a darker one."
                    .formatted(accent, contrast(accent, GROUND_LIGHT), READABLE));
        }
        var lightness = hsl(accent)[2];
        while (contrast(lit(accent, lightness), GROUND_DARK) < READABLE) {
            lightness += 0.01;
        }
        var dark = lit(accent, lightness);
        return new Palette(accent, mix(accent, "#000000", OVER), dark, mix(dark, "#ffffff", OVER));
    }

    /** The same hue at another lightness. Loud colours are calmed, because a light one is louder than a dark one. */
    private static String lit(String colour, double lightness) {
        var hsl = hsl(colour);
        var spread = Math.min(hsl[1], CALM) * Math.min(lightness, 1 - lightness);
        var lit = new StringBuilder("#");
        for (int offset : new int[] {0, 8, 4}) {
            var k = (offset + hsl[0] * 12) % 12;
            lit.append("%02x".formatted(Math.round(255 * (lightness - spread * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1))))));
        }
        return lit.toString();
    }

    /** Hue, saturation and lightness, each from 0 to 1. */
    private static double[] hsl(String colour) {
        double red = channel(colour, 0) / 255.0;
        double green = channel(colour, 1) / 255.0;
        double blue = channel(colour, 2) / 255.0;
        var most = Math.max(red, Math.max(green, blue));
        var least = Math.min(red, Math.min(green, blue));
        var spread = most - least;
        var lightness = (most + least) / 2;
        if (spread == 0) {
            return new double[] {0, 0, lightness};
        }
        var hue = most == red ? (green - blue) / spread + 6 : most == green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
        return new double[] {hue % 6 / 6, spread / (1 - Math.abs(2 * lightness - 1)), lightness};
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
