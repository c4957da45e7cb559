// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// Rules for the classes of every module; each module's own test includes them.
public final class EveryModuleRules {
    private EveryModuleRules() {}

    @ArchTest
    public static final ArchRule RANDOM_NUMBERS_COME_FROM_NAMED_STREAMS = noClasses()
            .that()
            .resideOutsideOfPackage("org.tastemaker.random")
            .should(new SeedlessRandomness())
            .because("equal seeds must give equal results: RandomStreams is the only source");

    @ArchTest
    public static final ArchRule NO_JAVA_SERIALISATION = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream")
            .because("a stranger's file must not be able to run code");

    @ArchTest
    public static final ArchRule THE_NETWORK_IS_NOT_CALLED = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(http\\..*|HttpURLConnection|URLConnection|Socket|DatagramSocket)")
            .because("nothing leaves the machine without a click, and nothing here has such a click yet");

    @ArchTest
    public static final ArchRule NO_STATE_IS_SHARED_BY_ALL = fields()
            .that(not(new Synthetic()))
            .and()
            .areStatic()
            .should()
            .beFinal()
            .because("what can change belongs to an object that somebody owns");

    @ArchTest
    public static final ArchRule EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL = classes()
            .should(new BeInANullMarkedPackage())
            .because("NullAway checks only packages whose package-info.java is @NullMarked");

    private static final class Synthetic extends DescribedPredicate<JavaField> {
        Synthetic() {
            super("fields the compiler or the coverage agent made");
        }

        @Override
        public boolean test(JavaField field) {
            return field.getModifiers().contains(JavaModifier.SYNTHETIC) || field.getName().startsWith("$");
        }
    }

    private static final class SeedlessRandomness extends ArchCondition<JavaClass> {
        private static final Set<String> SOURCES = Set.of(
                "java.util.Random",
                "java.util.SplittableRandom",
                "java.security.SecureRandom",
                "java.util.concurrent.ThreadLocalRandom");

        SeedlessRandomness() {
            super("make random numbers of their own");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getConstructorCallsFromSelf().stream()
                    .filter(call -> SOURCES.contains(call.getTargetOwner().getName()))
                    .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> {
                        String owner = call.getTargetOwner().getName();
                        String name = call.getTarget().getName();
                        return owner.equals("java.lang.Math") && name.equals("random")
                                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                                || owner.equals("java.util.Collections") && name.equals("shuffle")
                                        && call.getTarget().getRawParameterTypes().size() == 1
                                || owner.equals("java.util.random.RandomGenerator") && name.equals("getDefault");
                    })
                    .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
        }
    }

    private static final class BeInANullMarkedPackage extends ArchCondition<JavaClass> {
        BeInANullMarkedPackage() {
            super("be in a package whose package-info.java is @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.getPackage().tryGetPackageInfo()
                    .map(info -> info.isAnnotatedWith(NullMarked.class))
                    .orElse(false);
            events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in " + type.getPackageName()));
        }
    }
}
