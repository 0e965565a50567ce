package uk.heard.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A letter as it was printed, inside a page. It is built again element by element, and only these elements come through:
 * no HTML is handed to the browser, so nobody's words can become part of the page.
 */
public class Printed extends Composite<Div> {

    private static final Set<String> KNOWN = Set.of("article", "header", "footer", "section", "p", "br", "blockquote", "strong", "h2", "h3", "h4");

    /** @param deeper by how many levels the letter's headings stand below those of the page around it */
    public Printed(String html, int deeper) {
        getContent().addClassName("printed");
        Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> copy(node, getContent().getElement(), deeper));
    }

    private static void copy(Node node, Element into, int deeper) {
        if (node instanceof TextNode text) {
            if (!text.isBlank()) {
                into.appendChild(Element.createText(text.text()));
            }
        } else if (node instanceof org.jsoup.nodes.Element original && KNOWN.contains(original.normalName())) {
            var element = new Element(level(original.normalName(), deeper));
            original.classNames().forEach(element.getClassList()::add);
            if (original.hasAttr("dir")) {
                element.setAttribute("dir", "auto");
            }
            into.appendChild(element);
            original.childNodes().forEach(child -> copy(child, element, deeper));
        }
    }

    private static String level(String tag, int deeper) {
        return tag.matches("h[2-4]") ? "h" + (tag.charAt(1) - '0' + deeper) : tag;
    }
}
