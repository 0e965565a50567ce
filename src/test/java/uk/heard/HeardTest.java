package uk.heard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application, listening on a port of its own, on a real PostgreSQL with a database of its own: sample staff,
 * no complaints, no jobs, and a {@link TestClock} that every test finds at the same moment. All tests that add nothing
 * to this share one application, so each makes the data it looks at.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"heard.jobs=false", "heard.local.sample-complaints=false", "management.server.port=0"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.InTests.class)
@ExtendWith(SharedApplication.class)
public @interface HeardTest {
}
