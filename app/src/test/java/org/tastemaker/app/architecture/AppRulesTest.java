// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import org.tastemaker.architecture.EveryModuleRules;

/// Who may know whom in the window.
@AnalyzeClasses(
        packages = "org.tastemaker",
        importOptions = {ImportOption.DoNotIncludeTests.class, AppRulesTest.NoTestJars.class})
final class AppRulesTest {
    private static final String APP = "org.tastemaker.app";

    /// What the pages share. Every other package below the window's is a feature: one page.
    private static final Set<String> SHARED = Set.of("catalogue", "chart", "export", "figure", "piece", "session", "shell", "task", "text", "theme", "undo");

    @ArchTest
    static final ArchTests EVERY_MODULE = ArchTests.in(EveryModuleRules.class);

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER = SlicesRuleDefinition.slices()
            .assignedFrom(new Features())
            .should()
            .notDependOnEachOther()
            .because("a page must be readable, testable and removable by itself; what two share belongs into one of "
                    + SHARED + ", or into a new package that is added to this list")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule WHAT_PAGES_SHARE_KNOWS_NO_PAGE = noClasses()
            .that()
            .resideInAnyPackage(SHARED.stream().map(name -> APP + "." + name + "..").toArray(String[]::new))
            .should()
            .dependOnClassesThat(new InAFeature())
            .because("the frame knows pages by their contract alone, so that a page can be added without touching it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THREADS_LIVE_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideInAPackage(APP + "..")
            .and()
            .resideOutsideOfPackage(APP + ".task..")
            .should()
            .accessTargetWhere(new ThreadMade())
            .because("work beside the window's thread goes through `app.task`, which cancels it, supersedes it and"
                    + " brings its result back")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_SCENE = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx.."))
            .because("what a page does must be testable without drawing it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule SMILE_DRAWS_IN_ONE_PACKAGE = noClasses()
            .that()
            .resideInAPackage(APP + "..")
            .and()
            .resideOutsideOfPackage(APP + ".figure..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("smile..", "java.awt", "javax.swing.."))
            .because("Smile's licence and AWT's classes stay behind the figures, which are loaded when one is shown")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_WINDOW_LOADS_NO_TENSOR_LIBRARY = noClasses()
            .that()
            .resideInAPackage(APP + "..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("ai.djl..", "org.bytedeco..", "org.tastemaker.engine.."))
            .because("a crash of native code must cost a worker, never the window")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_WINDOW = noClasses()
            .that()
            .resideOutsideOfPackage(APP + "..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(APP + ".."))
            .because("everything the window does is done from the command line too");

    /// The tests of the engine are on the class path for the rules they share with us.
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar") && !location.contains("/test-classes/");
        }
    }

    private static String feature(JavaClass type) {
        if (!type.getPackageName().startsWith(APP + ".")) {
            return "";
        }
        String rest = type.getPackageName().substring(APP.length() + 1);
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        return SHARED.contains(name) ? "" : name;
    }

    private static final class Features implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String feature = feature(type);
            return feature.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(feature);
        }

        @Override
        public String getDescription() {
            return "features of the window";
        }
    }

    private static final class InAFeature extends DescribedPredicate<JavaClass> {
        InAFeature() {
            super("reside in a feature's package");
        }

        @Override
        public boolean test(JavaClass type) {
            return !feature(type).isEmpty();
        }
    }

    private static final class ThreadMade extends DescribedPredicate<JavaAccess<?>> {
        private static final Set<String> OF_THREAD = Set.of("<init>", "ofPlatform", "ofVirtual", "startVirtualThread");

        ThreadMade() {
            super("makes a thread or goes to the window's");
        }

        @Override
        public boolean test(JavaAccess<?> access) {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return owner.equals("java.lang.Thread") && OF_THREAD.contains(name)
                    || owner.equals("java.util.concurrent.Executors")
                    || owner.equals("java.util.concurrent.CompletableFuture") && name.endsWith("Async")
                    || owner.equals("java.util.Timer")
                    || owner.startsWith("javafx.concurrent.")
                    || owner.equals("javafx.application.Platform") && name.equals("runLater");
        }
    }
}
