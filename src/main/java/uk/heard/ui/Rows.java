package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of things: a table where there is room, a list of labelled lines on a phone. The roles are spelled out because
 * browsers forget that a table is one when its lines are laid out differently.
 */
public class Rows<T> extends Composite<Div> {

    private record Column<T>(String label, String className, SerializableFunction<T, Component> cell) {
    }

    private final Element table = new Element("table");
    private final Element caption = new Element("p").setAttribute("class", "rows-caption").setAttribute("role", "status");
    private final Element body = new Element("tbody");
    private final Element heads = new Element("tr").setAttribute("role", "row");
    private final List<Column<T>> columns = new ArrayList<>();
    private SerializablePredicate<T> inDanger = row -> false;

    /** @param caption says what the rows are and how many; read out when it changes */
    public Rows(String caption) {
        table.setAttribute("role", "table").setAttribute("class", "rows");
        var head = new Element("thead").setAttribute("role", "rowgroup");
        head.appendChild(heads);
        body.setAttribute("role", "rowgroup");
        table.appendChild(head, body);
        getContent().getElement().appendChild(this.caption, table);
        caption(caption);
    }

    public Rows<T> column(String label, SerializableFunction<T, Component> cell) {
        return column(label, "", cell);
    }

    public Rows<T> text(String label, SerializableFunction<T, String> words) {
        return column(label, "", row -> new Span(words.apply(row)));
    }

    /** A number, aligned with those above and below it. */
    public Rows<T> number(String label, SerializableFunction<T, String> number) {
        return column(label, "num", row -> new Span(number.apply(row)));
    }

    private Rows<T> column(String label, String className, SerializableFunction<T, Component> cell) {
        columns.add(new Column<>(label, className, cell));
        heads.appendChild(new Element("th").setAttribute("role", "columnheader").setAttribute("scope", "col")
                .setAttribute("class", className).setText(label));
        return this;
    }

    /** Rows about somebody who may not be safe are marked at their edge, beside the words that say so. */
    public Rows<T> inDanger(SerializablePredicate<T> inDanger) {
        this.inDanger = inDanger;
        return this;
    }

    public Rows<T> caption(String words) {
        caption.setText(words);
        table.setAttribute("aria-label", words);
        return this;
    }

    public Rows<T> show(List<T> rows) {
        body.removeAllChildren();
        return add(rows);
    }

    /** Puts further rows after those that are shown. */
    public Rows<T> add(List<T> rows) {
        for (var row : rows) {
            var line = new Element("tr").setAttribute("role", "row");
            line.getClassList().set("in-danger", inDanger.test(row));
            for (var column : columns) {
                var cell = new Element("td").setAttribute("role", "cell").setAttribute("data-label", column.label)
                        .setAttribute("class", column.className);
                cell.appendChild(column.cell.apply(row).getElement());
                line.appendChild(cell);
            }
            body.appendChild(line);
        }
        return this;
    }
}
