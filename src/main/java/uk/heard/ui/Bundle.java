package uk.heard.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The built scripts that the question pages begin with. Their names change with each build, so they are looked up. */
final class Bundle {

    private Bundle() {
    }

    /** What every page of Flow needs before it can show anything, so that the browser need not find out one after another. */
    static List<String> first() {
        return scripts("(FlowClient|FlowBootstrap|generated-flow-imports|rolldown-runtime)-.*");
    }

    /** The two that weigh most: nine tenths of a first visit. */
    static List<String> heaviest() {
        return scripts("(FlowClient|indexhtml)-.*");
    }

    private static List<String> scripts(String names) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/VAADIN/webapp/VAADIN/build/*.js"))
                    .map(script -> script.getFilename())
                    .filter(name -> name.matches(names))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
