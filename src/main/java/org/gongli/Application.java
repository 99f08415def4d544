package org.gongli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The whole platform in one process. Its parts go by their full names, so that two modules may use the same word.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
@Modulithic(systemName = "Gongli", sharedModules = {"shared", "platform", "ui", "organisations", "members"})
public class Application {

    static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
