package uk.heard.deadlines;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;

/** The application of a council that tries an early step of two working days, with a database that these tests share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HeardTest
@TestPropertySource(properties = {"heard.council.early-resolution.length=2", "heard.council.early-resolution.unit=working-days"})
@Import({GivenComplaints.class, EarlyComplaints.class})
@interface WithEarlyStep {
}
