package org.gongli.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gongli.platform.TestDatabase;
import org.gongli.testing.Given;
import org.gongli.testing.MovableClock;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/// A test that looks at pages as people see them: the whole platform on a port, and [Screens] to look with.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("tests")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Given.class, MovableClock.class, Screens.class, SignedIn.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface BrowserTest {
}
