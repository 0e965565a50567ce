package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import uk.heard.casefile.CaseFile;

/**
 * A step that can be taken on the case page. Every package that has one contributes a bean. A panel is offered only where
 * the journey allows its move, and to those whose work it is.
 */
@NamedInterface("panel")
public interface CasePanel {

    /**
     * What is offered: a heading and what stands under it.
     *
     * @param order the smallest of a page is the step that is due; the steps of the journey leave room between them
     */
    record Step(int order, String title, Component content) {}

    Optional<Step> offer(CaseFile file, CaseContext context);
}
