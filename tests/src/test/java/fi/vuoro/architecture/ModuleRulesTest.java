package fi.vuoro.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleRulesTest {

  @Test
  void theRulesSeeEveryModule() {
    assertThat(Modules.ALL.that(Modules.in("dialogue-flows"))).isNotEmpty();
    assertThat(Modules.ALL.that(Modules.in("channel-adapters"))).isNotEmpty();
    assertThat(Modules.ALL.that(Modules.in("bot-engine"))).isNotEmpty();
  }

  @Test
  void flowsKnowNoFrameworkAndNoStore() {
    noClasses()
        .that(Modules.in("dialogue-flows"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.springframework..",
                "reactor..",
                "org.reactivestreams..",
                "com.mongodb..",
                "org.bson..",
                "io.netty..",
                "java.sql..",
                "java.net.http.."))
        .check(Modules.ALL);
  }

  @Test
  void flowsKnowOnlyFlows() {
    classes()
        .that(Modules.in("dialogue-flows"))
        .should()
        .resideInAPackage("fi.vuoro.flow..")
        .andShould()
        .onlyDependOnClassesThat(
            not(resideInAPackage("fi.vuoro..")).or(resideInAPackage("fi.vuoro.flow..")))
        .check(Modules.ALL);
  }

  @Test
  void channelsSeeOfFlowsOnlyMessages() {
    classes()
        .that(Modules.in("channel-adapters"))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("fi.vuoro.."))
                .or(resideInAnyPackage("fi.vuoro.flow.message..", "fi.vuoro.channel..")))
        .allowEmptyShould(true)
        .check(Modules.ALL);
  }

  @Test
  void nothingStandsOnTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("fi.vuoro.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("fi.vuoro.cli..")
        .check(Modules.ALL);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("fi.vuoro.(**)").should().beFreeOfCycles().check(Modules.ALL);
  }
}
