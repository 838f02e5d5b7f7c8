package fi.vuoro.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test class in which people with browsers visit the service.
 *
 * <pre>{@code
 * @BrowserTest
 * class ChatPageTest {
 *   @Test
 *   void aCustomerAnswersInFinnish(Visitor visitor) {
 *     visitor.open("/c/transactional-nps");
 *     visitor.page().getByRole(AriaRole.TEXTBOX).fill("kasi");
 *     visitor.screenshot("answered");
 *     assertThat(visitor.accessibilityViolations()).isEmpty();
 *   }
 * }
 * }</pre>
 *
 * <p>A test may take as parameters: a {@link Visitor} (a new browser profile, in Finnish, on a
 * desktop); {@link Visitors}, to let several come, or one on a phone, in the dark or in another
 * language; and the {@link fi.vuoro.service.Service}, one for all browser tests together, so a test
 * must not count on an empty store.
 *
 * <p>When a test ends, it fails if any page complained: an error in the console, an exception that
 * nobody caught, a violation of the content security policy. What a test provokes on purpose, such
 * as the cut network, it announces by {@link Visitor#mayComplain}. Of every failed test, and of
 * every {@link Visitor#screenshot}, there is a picture in {@code tests/target/screenshots}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Chromium.class)
@Execution(ExecutionMode.SAME_THREAD)
public @interface BrowserTest {}
