package fi.vuoro.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Libraries that would shape everything if they leaked are known where they are named here. */
class LibraryRulesTest {

  @Test
  void onlyStoresKnowMongo() {
    confine(
        new String[] {"com.mongodb..", "org.bson..", "de.bwaldvogel.."},
        "fi.vuoro.store..",
        "fi.vuoro..store..");
  }

  @Test
  void onlyInsightKnowsTheColumnarCopy() {
    confine(new String[] {"java.sql..", "javax.sql..", "org.duckdb.."}, "fi.vuoro.insight..");
  }

  @Test
  void onlyTheseKnowJackson() {
    confine(
        new String[] {"tools.jackson..", "com.fasterxml.jackson.."},
        "fi.vuoro.flow.json..",
        "fi.vuoro.flow.yaml..",
        "fi.vuoro.flow.script..",
        "fi.vuoro.channel..",
        "fi.vuoro.conversation..",
        "fi.vuoro.model..",
        "fi.vuoro.reading..",
        "fi.vuoro.store..",
        "fi.vuoro.web..",
        "fi.vuoro.demo..",
        "fi.vuoro.cli..");
  }

  @Test
  void onlyThePortToLanguageModelsKnowsHowTheyAreReached() {
    confine(new String[] {"dev.langchain4j.."}, "fi.vuoro.model..");
  }

  @Test
  void onlyThoseWhoTryAgainKnowHowLongToWait() {
    confine(new String[] {"io.github.resilience4j.."}, "fi.vuoro.model..", "fi.vuoro.delivery..");
  }

  @Test
  void onlyReadersOfYamlFilesKnowYaml() {
    confine(
        new String[] {"org.snakeyaml.."},
        "fi.vuoro.flow.yaml..",
        "fi.vuoro.flow.script..",
        "fi.vuoro.flow.language..");
  }

  @Test
  void onlyExpressionsKnowFeel() {
    confine(new String[] {"org.camunda.feel..", "scala.."}, "fi.vuoro.flow.expression..");
  }

  @Test
  void onlyReadingAndKnowledgeKnowStemsIndexesAndPhoneNumbers() {
    confine(
        new String[] {
          "org.apache.lucene..", "org.tartarus.snowball..", "com.google.i18n.phonenumbers.."
        },
        "fi.vuoro.flow.reading..",
        "fi.vuoro.flow.words..",
        "fi.vuoro.flow.knowledge..",
        "fi.vuoro.flow.question.phone..",
        "fi.vuoro.channel..");
  }

  @Test
  void onlyTheirOwnChannelsKnowMailAndTwilio() {
    confine(
        new String[] {"jakarta.mail..", "org.eclipse.angus.."},
        "fi.vuoro.channel.email..",
        "fi.vuoro.demo..");
    confine(new String[] {"com.twilio.."}, "fi.vuoro.channel.sms..");
  }

  @Test
  void onlyTheDemoKnowsItsMailServer() {
    confine(new String[] {"com.icegreen.."}, "fi.vuoro.demo..");
  }

  private static void confine(String[] libraries, String... homes) {
    noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(Modules.ALL);
  }
}
