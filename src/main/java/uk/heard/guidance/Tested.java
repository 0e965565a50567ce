package uk.heard.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * What the accessibility statement says was tested, kept in {@code guidance/tested.properties}. The test that looks at every plain
 * page in a real browser compares these figures with what it found, so the statement cannot say more than was done.
 *
 * @param day the day the statement was written, "22 November 2026"
 * @param axe the version of the program that looks for faults
 * @param pages how many addresses of plain pages it looked at
 * @param widths the widths of the screen, in CSS pixels
 */
public record Tested(String day, String axe, String pages, String faults, String widths, String browser) {

    public static Tested read() {
        try {
            Properties figures = PropertiesLoaderUtils.loadProperties(new ClassPathResource("guidance/tested.properties"));
            return new Tested(figures.getProperty("day"), figures.getProperty("axe"), figures.getProperty("pages"), figures.getProperty("faults"),
                    figures.getProperty("widths"), figures.getProperty("browser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
