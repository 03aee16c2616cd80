package fr.essaim.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.ContextConfiguration;

/// Beside `@SpringBootTest` or `@ApplicationModuleTest`: the context gets a migrated database of its own, as the
/// application's login. Inject [fr.essaim.installation.Database] for a raw connection as owner or as application.
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database") // `./essaim test --database 15` runs these again on a distribution's PostgreSQL
@ContextConfiguration(initializers = TestBeans.class)
public @interface EssaimTest {}
