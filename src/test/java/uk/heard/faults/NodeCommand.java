package uk.heard.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/**
 * How nodes are started. They start so often that a first one archives the classes that all of them load: the others then
 * cost half. The JVM archives only what comes from jars, so our own folders are packed first.
 */
record NodeCommand(Path folder, String classPath, List<String> settings) {

    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    /** @param settings of the node, as {@code --name=value} */
    static NodeCommand prepare(Path folder, List<String> settings) throws IOException, InterruptedException {
        var entries = new ArrayList<String>();
        // The empty entry that the test runner adds would be the working directory, where every migration lies a second time.
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.isBlank()) {
                entries.add(Files.isDirectory(Path.of(entry)) ? packed(folder, Path.of(entry), entries.size()) : entry);
            }
        }
        var command = new NodeCommand(folder, String.join(File.pathSeparator, entries), settings);
        command.archiveClasses();
        return command;
    }

    List<String> named(String name) {
        return words(name, "-XX:SharedArchiveFile=" + archive());
    }

    private List<String> words(String name, String option) {
        var words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), option, "-Xlog:cds=off"));
        words.addAll(JVM);
        words.addAll(List.of("-cp", classPath, NodeProcess.class.getName()));
        words.addAll(settings);
        words.add("--spring.datasource.hikari.data-source-properties.ApplicationName=" + name);
        return words;
    }

    private void archiveClasses() throws IOException, InterruptedException {
        var node = Node.start("node-0", folder, words("node-0", "-XX:ArchiveClassesAtExit=" + archive()));
        if (!node.endInOrder(2, TimeUnit.MINUTES)) {
            throw new IOException("The first node did not end");
        }
    }

    private Path archive() {
        return folder.resolve("classes.jsa").toAbsolutePath();
    }

    private static String packed(Path folder, Path directory, int number) {
        var jar = folder.resolve("own-" + number + ".jar").toAbsolutePath();
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        if (tool.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", directory.toString(), ".") != 0) {
            throw new IllegalStateException("Could not pack " + directory);
        }
        return jar.toString();
    }
}
