package uk.heard.story;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One look by axe at a page as it stands: all rules of WCAG 2.2 up to AA and its best practices. What it cannot decide is a finding
 * too, but for what {@link #LIES_OVER} says. Waits for the answer that the page has asked its server for, if it is online, because a page that is
 * replaced under the look is neither the old one nor the new.
 */
public final class Scan {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> STRICT_RULES = Stream.concat(RULES.stream(), Stream.of("wcag2aaa")).toList();
    /** The same words may lead to two places when what stands around them says which. */
    private static final String SAME_WORDS_TWO_PLACES = "identical-links-same-purpose";
    /**
     * Where something lies open over a page on a ground of its own, the question whether somebody is still here or the explanation of a date,
     * axe cannot tell the contrast of what it covers in part, nor of its own first line. The page is looked at without it, and its colours
     * are those of the page.
     */
    private static final String LIES_OVER = "dialog[open], .why";
    private static final String AT_REST = "() => !navigator.onLine || Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";
    private static final String RUN = """
            async ([rules, liesOver, without]) => {
              const found = await axe.run(document, { runOnly: rules, rules: Object.fromEntries(without.map(rule => [rule, { enabled: false }])) });
              const covered = [...document.querySelectorAll(liesOver)].some(over => over.checkVisibility());
              const why = node => node.any[0] ?? node.all[0] ?? node.none[0];
              const byCover = node => covered && ['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring'].includes(why(node)?.data?.messageKey);
              const words = kind => rule => rule.nodes.filter(node => !kind || !byCover(node))
                .map(node => `${kind}${rule.id}: ${node.html.slice(0, 160)} (${node.target}) ${why(node)?.message ?? ''}`);
              return { faults: [...found.violations.flatMap(words('')), ...found.incomplete.flatMap(words('undecided: '))],
                       ran: [...found.passes, ...found.violations, ...found.incomplete].map(rule => rule.id) };
            }""";

    private static final String CROWDED = """
            () => { const others = [...document.querySelectorAll('main p, main ul, main dl, main h2, main h3')].filter(other => other.checkVisibility() && other.textContent.trim());
              return [...document.querySelectorAll('main button, main .primary, main .secondary, main .button')]
                .filter(button => button.checkVisibility() && getComputedStyle(button).borderTopWidth !== '0px')
                .flatMap(button => { const at = button.getBoundingClientRect();
                  return others.filter(other => !other.contains(button) && !button.contains(other)).filter(other => { const its = other.getBoundingClientRect();
                    const between = Math.max(its.top - at.bottom, at.top - its.bottom);
                    return its.left < at.right && its.right > at.left && between > -4 && between < 6; })
                    .map(other => `crowded: ${button.textContent.trim()} by ${other.textContent.trim().slice(0, 60)}`); }); }""";

    /** Each in a line that names the rule and the element, and the rules that had something to look at. */
    public record Found(List<String> faults, List<String> ran) {}

    private Scan() {
    }

    /** @param painted whether the colours are ours: in forced colours the browser paints its own, and axe would still read the style sheet's */
    public static Found of(Page page, boolean painted) {
        return look(page, RULES, painted ? List.of() : List.of("color-contrast"));
    }

    public static Found of(Page page) {
        return of(page, true);
    }

    /** Asks for what WCAG has up to AAA as well, the stronger contrast of text above all. */
    public static Found strictly(Page page) {
        return look(page, STRICT_RULES, List.of(SAME_WORDS_TWO_PLACES));
    }

    @SuppressWarnings("unchecked")
    private static Found look(Page page, List<String> rules, List<String> without) {
        page.waitForFunction(AT_REST);
        page.evaluate("window.scrollTo(0, 0)");
        if (!(boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        var found = (Map<String, List<String>>) page.evaluate(RUN, List.of(rules, LIES_OVER, without));
        return new Found(found.get("faults"), found.get("ran"));
    }

    /** Buttons that what stands above or below nearly touches. */
    @SuppressWarnings("unchecked")
    static List<String> crowded(Page page) {
        return (List<String>) page.evaluate(CROWDED);
    }

    public static int sidewaysScroll(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }
}
