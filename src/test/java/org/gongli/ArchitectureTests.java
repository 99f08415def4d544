package org.gongli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/// The rules of `docs/architecture.md`, held by the build.
class ArchitectureTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.gongli");

    @Test
    void modules_use_only_what_they_declare() {
        MODULES.verify();
    }

    @Test
    void the_module_graph_in_the_documents_is_the_one_in_the_code() throws IOException {
        var document = Files.readString(Path.of("docs", "architecture.md"));
        assertThat(document).as("put this into docs/architecture.md:\n" + graph()).contains(graph());
    }

    private static String graph() {
        return MODULES.stream().sorted(Comparator.comparing(ArchitectureTests::name))
                .flatMap(module -> module.getDirectDependencies(MODULES).uniqueModules()
                        .map(used -> "    " + name(module) + " --> " + name(used)).sorted())
                .filter(edge -> !edge.endsWith("--> shared"))
                .collect(Collectors.joining("\n", "```mermaid\ngraph TD\n", "\n```"));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    @Test
    void sql_is_written_in_sql_classes_only() {
        noClasses().that().haveSimpleNameNotEndingWith("Sql")
                .and().resideOutsideOfPackages("org.gongli.shared", "org.gongli.platform")
                .and().doNotHaveFullyQualifiedName("org.gongli.ui.HealthController")
                .should().dependOnClassesThat().areAssignableTo(JdbcClient.class)
                .because("a reader finds every statement of a module in one kind of class").check(CLASSES);
    }

    @Test
    void one_package_alone_knows_the_process_engine() {
        noClasses().that().resideOutsideOfPackage("org.gongli.procedures.engine")
                .should().dependOnClassesThat().resideInAPackage("org.flowable..")
                .because("the engine holds tokens; what is shown, asked and counted is ours").check(CLASSES);
    }

    @Test
    void sql_classes_know_nothing_of_the_web() {
        noClasses().that().haveSimpleNameEndingWith("Sql")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework.web..", "jakarta.servlet..").check(CLASSES);
    }

    /// Such a stream holds a connection until it is closed: only a method that hands it on may open it, and its caller closes it.
    @Test
    void no_stream_of_rows_keeps_a_connection_unnoticed() {
        assertThat(CLASSES.stream().flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAssignableTo(JdbcClient.MappedQuerySpec.class) && call.getName().equals("stream"))
                .filter(call -> !(call.getOrigin() instanceof JavaMethod method && method.getRawReturnType().isEquivalentTo(Stream.class)))
                .map(JavaAccess::getDescription)).isEmpty();
    }

    @Test
    void nothing_has_a_name_that_says_nothing() {
        noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Dto").orShould().haveSimpleNameEndingWith("Mapper")
                .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameStartingWith("Base").orShould().haveSimpleNameStartingWith("Common").check(CLASSES);
    }

    @Test
    void dependencies_come_through_constructors() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void controllers_are_known_to_nobody() {
        classes().that().areAnnotatedWith(Controller.class)
                .or().areAnnotatedWith(RestController.class)
                .should().notBePublic().check(CLASSES);
    }

    @Test
    void the_time_comes_from_the_clock() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .because("a test says what time it is").check(CLASSES);
    }

    @Test
    void no_data_decides_which_code_runs() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework.expression..", "java.beans..", "javax.script..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream").check(CLASSES);
    }

    @Test
    void records_of_templates_are_all_that_view_packages_hold() {
        classes().that().resideInAPackage("..view").and().areTopLevelClasses().and().haveSimpleNameNotEndingWith("package-info")
                .should().beRecords().orShould().beEnums().orShould().beInterfaces().check(CLASSES);
    }

    @Test
    void only_a_method_of_a_bean_that_can_be_proxied_is_transactional() {
        methods().that().areAnnotatedWith(Transactional.class)
                .should().notBePrivate().andShould().notBeFinal().check(CLASSES);
    }
}
