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

    /** When a step is taken: the journey waits for it, or it can be taken while other things are due. What is known is no step. */
    enum When { DUE, ANY_TIME, KNOWN }

    /**
     * What is offered: a heading and what stands under it.
     *
     * @param order among those that are due; the first of them is the main panel of the page
     * @param warning said beside the name of the case, where nobody overlooks it; null when there is none
     */
    record Step(When when, int order, String title, Component content, String warning) {

        private Step(When when, int order, String title, Component content) {
            this(when, order, title, content, null);
        }

        public static Step due(int order, String title, Component content) {
            return new Step(When.DUE, order, title, content);
        }

        /** Stays closed under the others until somebody opens it. */
        public static Step anyTime(String title, Component content) {
            return new Step(When.ANY_TIME, Integer.MAX_VALUE, title, content);
        }

        /** Nothing to do: what a package knows of the case, shown after the points. */
        public static Step known(String title, Component content) {
            return new Step(When.KNOWN, Integer.MAX_VALUE, title, content);
        }

        /** The same with something that must not be overlooked. */
        public static Step warning(String warning, String title, Component content) {
            return new Step(When.KNOWN, Integer.MAX_VALUE, title, content, warning);
        }
    }

    Optional<Step> offer(CaseFile file, CaseContext context);
}
