package fi.vuoro.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PurityRulesTest {

  private static final Set<String> SURROUNDINGS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.Collections.shuffle",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.time.ZoneId.systemDefault",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone");

  private static final Set<String> WAITING =
      Set.of(
          "java.lang.Thread.sleep",
          "java.util.concurrent.TimeUnit.sleep",
          "java.util.concurrent.locks.LockSupport.parkNanos",
          "reactor.core.publisher.Mono.block",
          "reactor.core.publisher.Mono.blockOptional",
          "reactor.core.publisher.Flux.blockFirst",
          "reactor.core.publisher.Flux.blockLast",
          "reactor.core.publisher.Flux.toIterable",
          "reactor.core.publisher.Flux.toStream");

  @Test
  void flowsTakeTimeAndChanceFromTheirInput() {
    noClasses()
        .that()
        .resideInAPackage("fi.vuoro.flow..")
        .should()
        .accessTargetWhere(calls("the clock, chance or the machine's settings", SURROUNDINGS))
        .orShould()
        .accessTargetWhere(callsNow())
        .check(Modules.ALL);
    noClasses()
        .that()
        .resideInAPackage("fi.vuoro.flow..")
        .and()
        .resideOutsideOfPackage("fi.vuoro.flow.persona..")
        .should()
        .dependOnClassesThat(assignableTo("java.util.random.RandomGenerator"))
        .check(Modules.ALL);
  }

  @Test
  void simulatedRespondentsTakeChanceFromASeed() {
    noClasses()
        .that()
        .resideInAPackage("fi.vuoro.flow.persona..")
        .should()
        .callConstructor(Random.class)
        .check(Modules.ALL);
  }

  @Test
  void theEngineReachesNothingOutside() {
    noClasses()
        .that()
        .resideInAPackage("fi.vuoro.flow.engine..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                .and(
                    describe(
                        "other than serial forms",
                        type -> !type.getName().startsWith("java.io.Seriali"))))
        .orShould()
        .dependOnClassesThat(assignableTo(Thread.class))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.concurrent..")
        .allowEmptyShould(true)
        .check(Modules.ALL);
  }

  @Test
  void nothingStaticCanChange() {
    fields().that().areStatic().should().beFinal().check(Modules.ALL);
    noFields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(resideInAnyPackage("fi.vuoro.flow.."))
        .and(
            describe(
                "of our own making",
                field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
        .should()
        .haveRawType(changeable())
        .check(Modules.ALL);
  }

  @Test
  void nothingWaitsButTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fi.vuoro.cli..")
        .should()
        .accessTargetWhere(calls("something that holds a thread", WAITING))
        .check(Modules.ALL);
  }

  private static DescribedPredicate<JavaAccess<?>> calls(String what, Set<String> methods) {
    return describe(
        what,
        access -> methods.contains(access.getTargetOwner().getName() + "." + access.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> callsNow() {
    return describe(
        "now()",
        access ->
            access.getName().equals("now")
                && access.getTargetOwner().getPackageName().startsWith("java.time"));
  }

  private static DescribedPredicate<JavaClass> changeable() {
    return describe(
        "that can change",
        type ->
            type.getPackageName().startsWith("java.util.concurrent")
                || Set.of(
                        "ArrayList",
                        "HashMap",
                        "LinkedHashMap",
                        "TreeMap",
                        "HashSet",
                        "LinkedHashSet",
                        "StringBuilder",
                        "BitSet",
                        "ThreadLocal")
                    .contains(type.getSimpleName()));
  }
}
