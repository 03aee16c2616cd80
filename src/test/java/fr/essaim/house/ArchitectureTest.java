package fr.essaim.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.essaim.Essaim;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The house's borders, checked on the compiled classes.
class ArchitectureTest {
    /// Templates are compiled into one package of their own, which is nobody's room.
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("/fr/essaim/jte/"))
            .importPackages("fr.essaim");

    @Test
    void rooms_depend_only_on_the_rooms_they_name() {
        ApplicationModules.of(Essaim.class, resideInAPackage("fr.essaim.jte..")).verify();
    }

    @Test
    void no_two_packages_know_each_other() {
        slices().matching("fr.essaim.(*)..")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void the_kernel_knows_neither_the_frame_nor_the_database_nor_the_web() {
        noClasses()
                .that()
                .resideInAPackage("fr.essaim.kernel")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
                .check(HOUSE);
    }

    @Test
    void every_door_of_the_web_says_who_may_use_it() {
        methods()
                .that()
                .areAnnotatedWith(GetMapping.class)
                .or()
                .areAnnotatedWith(PostMapping.class)
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .check(HOUSE);
    }

    @Test
    void controllers_live_in_a_rooms_web() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .resideInAPackage("fr.essaim.*.web")
                .check(HOUSE);
    }

    @Test
    void nothing_maps_between_sql_and_the_thing() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.data..", "jakarta.persistence..")
                .check(HOUSE);
    }

    @Test
    void no_room_is_named_after_a_layer() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..",
                        "..common..",
                        "..util..",
                        "..config..",
                        "..dto..",
                        "..impl..",
                        "..helper..",
                        "..manager..")
                .check(HOUSE);
    }
}
