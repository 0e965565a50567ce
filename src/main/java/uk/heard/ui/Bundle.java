package uk.heard.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
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

    /** A build leaves those of earlier ones beside its own: of each kind the newest counts. */
    private static List<String> scripts(String names) {
        var pattern = Pattern.compile(names);
        var newest = new TreeMap<String, Resource>();
        try {
            for (var script : new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/VAADIN/webapp/VAADIN/build/*.js")) {
                var name = pattern.matcher(script.getFilename());
                if (name.matches()) {
                    var known = newest.get(name.group(1));
                    if (known == null || known.lastModified() < script.lastModified()) {
                        newest.put(name.group(1), script);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return newest.values().stream().map(Resource::getFilename).toList();
    }
}
