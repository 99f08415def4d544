package org.gongli.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gongli.platform.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/// A test of the whole platform on a real database. All such tests share one context and one database: make your own organisations with [Given]
/// and assert about them alone.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("tests")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Given.class, MovableClock.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface GongliTest {
}
