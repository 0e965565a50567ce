package uk.heard.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.json.JsonMapper;
import uk.heard.complaint.Chronology;
import uk.heard.gate.Gate;
import uk.heard.intake.Drafts;
import uk.heard.intake.MakeComplaint;

/**
 * What gets killed: the application from the use case inwards, in a process of its own. Real drafts, real
 * {@link MakeComplaint}, real jobs and outbox, the real pool on the real database; only the question pages are
 * replaced by {@link NodeRequests}. Not annotated as a configuration, so that no other test's scan finds it.
 */
@ConfigurationPropertiesScan("uk.heard")
@ComponentScan(basePackages = {"uk.heard.gate", "uk.heard.council", "uk.heard.complaint", "uk.heard.standing", "uk.heard.advocacy",
        "uk.heard.correspondence", "uk.heard.intake", "uk.heard.ui"},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "uk\\.heard\\.[a-z]+\\.ui\\..*"))
@ComponentScan(basePackages = "uk.heard", useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = "uk\\.heard\\.(Jobs|guidance\\.CouncilShell)"))
@ImportAutoConfiguration({ConfigurationPropertiesAutoConfiguration.class, DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class, JooqAutoConfiguration.class,
        JacksonAutoConfiguration.class, MailSenderAutoConfiguration.class})
class NodeProcess {

    /** Stands before the port in the line that says that this node can be asked. */
    static final String READY = "Node ready on ";

    /** Arguments: settings as {@code --name=value}. */
    static void main(String[] arguments) throws IOException {
        Thread.ofPlatform().daemon().start(NodeProcess::endWithTheTest);
        var application = new SpringApplication(NodeProcess.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var context = application.run(arguments);
        var requests = new NodeRequests(context.getBean(Drafts.class), context.getBean(MakeComplaint.class), context.getBean(Chronology.class),
                context.getBean(Gate.class), context.getBean(JsonMapper.class));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, requests));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        System.out.println(READY + server.getAddress().getPort());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Our input is a pipe from the test: it breaks when the test is gone. */
    private static void endWithTheTest() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said there.
            }
        } catch (IOException e) {
            // The same as its end.
        }
        Runtime.getRuntime().halt(1);
    }

    private static void answer(HttpExchange exchange, NodeRequests requests) throws IOException {
        try (exchange) {
            var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String answer;
            int status = 200;
            try {
                answer = requests.answer(exchange.getRequestURI().getPath(), asked);
            } catch (RuntimeException e) {
                status = 500;
                answer = e.toString();
            }
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
