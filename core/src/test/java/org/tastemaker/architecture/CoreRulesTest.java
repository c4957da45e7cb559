// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/// Who may know whom in the engine.
@AnalyzeClasses(packages = "org.tastemaker", importOptions = ImportOption.DoNotIncludeTests.class)
final class CoreRulesTest {

    @ArchTest
    static final ArchRule THE_ENGINE_DRAWS_NO_WINDOW = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx..", "com.sun.javafx..", "javax.swing..", "java.applet..")
                    .or(resideInAPackage("java.awt").and(new WindowClass())))
            .because("the engine works without a display: on a server, in a worker, under the command line");

    @ArchTest
    static final ArchRule TENSOR_LIBRARIES_ARE_KNOWN_TO_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("org.tastemaker.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..")
            .because("two deep-learning engines serve the same networks; only `engine` may tell them apart")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule SMILE_IS_KNOWN_WHERE_IT_IS_USED = noClasses()
            .that()
            .resideOutsideOfPackages("org.tastemaker.embed..", "org.tastemaker.model..", "org.tastemaker.explain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("smile..", "org.bytedeco..")
            .because("Smile's licence and natives must stay behind the packages that use its algorithms")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule VECTOR_INSTRUCTIONS_ARE_KNOWN_TO_ONE_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("org.tastemaker.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.incubator..")
            .because("a start without their module must work; only `kernel` asks whether it is there");

    @ArchTest
    static final ArchRule MODEL_FAMILIES_DO_NOT_KNOW_EACH_OTHER = slices()
            .matching("org.tastemaker.model.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a family must be readable, testable and removable by itself; what two share belongs into"
                    + " `model` or another package")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices()
            .matching("org.tastemaker.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package in two folders");

    @ArchTest
    static final ArchTests EVERY_MODULE = ArchTests.in(EveryModuleRules.class);

    /// Pictures can be drawn in memory ([java.awt.image], [java.awt.Graphics2D]); what needs a display cannot.
    private static final class WindowClass extends DescribedPredicate<JavaClass> {
        private static final Set<String> NAMES = Set.of(
                "Window", "Frame", "Dialog", "Component", "Container", "Canvas", "Panel", "Toolkit", "Robot",
                "Desktop", "SystemTray", "EventQueue", "FileDialog", "Taskbar");

        WindowClass() {
            super("classes of AWT that need a display");
        }

        @Override
        public boolean test(JavaClass type) {
            return NAMES.contains(type.getSimpleName());
        }
    }
}
