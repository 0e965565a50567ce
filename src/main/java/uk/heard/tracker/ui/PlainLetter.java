package uk.heard.tracker.ui;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A letter as plain text: the same words in the same order, a line for a line and an empty one between paragraphs. */
final class PlainLetter {

    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "blockquote", "li", "section", "header", "footer", "article");

    private PlainLetter() {}

    static String text(String html) {
        var text = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().contains("\n") && words.isBlank() ? "" : words.text());
                } else if (node instanceof Element element && element.normalName().equals("br")) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && APART.contains(element.normalName())) {
                    text.append("\n\n");
                }
            }
        });
        return text.toString().replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }
}
