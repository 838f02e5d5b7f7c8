package fi.vuoro.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

class SettingsReaderTest {

  private final MutablePropertySources sources = new MutablePropertySources();

  @BeforeEach
  void the_documented_defaults() throws IOException {
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(sources::addLast);
  }

  @Test
  void the_documented_defaults_are_a_complete_set() {
    Settings settings = read(Map.of());

    assertThat(settings.data()).isEqualTo(Path.of("data"));
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
    assertThat(settings.minGroup()).isEqualTo(10);
    assertThat(settings.sessionLife()).isEqualTo(Duration.ofHours(12));
    assertThat(settings.proxies()).isEmpty();
    assertThat(settings.mongoUri()).isNull();
    assertThat(settings.key()).isNull();
  }

  @Test
  void the_environment_sets_what_the_contract_names() {
    Settings settings =
        read(
            Map.of(
                "VUORO_ZONE", "Europe/Stockholm",
                "VUORO_MIN_GROUP", "5",
                "VUORO_PROXIES", "10.0.0.0/8, 192.168.1.1,fd00::/8",
                "VUORO_BASE_URL", "https://ask.example.com/",
                "VUORO_SITES", "https://shop.example",
                "MONGODB_URI", "mongodb://localhost/vuoro",
                "VUORO_KEY", "k".repeat(32)));

    assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
    assertThat(settings.minGroup()).isEqualTo(5);
    assertThat(settings.proxies()).containsExactly("10.0.0.0/8", "192.168.1.1", "fd00::/8");
    assertThat(settings.baseUrl()).hasToString("https://ask.example.com");
    assertThat(settings.sites()).containsExactly("https://shop.example");
    assertThat(settings.mongoUri()).isEqualTo(new Secret("mongodb://localhost/vuoro"));
  }

  @Test
  void without_settings_of_one_there_is_no_language_model() {
    assertThat(read(Map.of()).model()).isNull();
    assertThat(read(Map.of("VUORO_MODEL_NAME", "small-1", "VUORO_MODEL_KEY", "k")).model())
        .isNull();
  }

  @Test
  void the_environment_sets_a_language_model() {
    ModelSettings model =
        model(
            Map.of(
                "VUORO_MODEL_PROVIDER", "openai",
                "VUORO_MODEL_NAME", "small-1",
                "VUORO_MODEL_KEY", "hush hush",
                "VUORO_MODEL_URL", "http://127.0.0.1:8000/v1/"));

    assertThat(model.provider()).isEqualTo(ModelSettings.Provider.OPENAI);
    assertThat(model.name()).isEqualTo("small-1");
    assertThat(model.key()).isEqualTo(new Secret("hush hush"));
    assertThat(model.url()).hasToString("http://127.0.0.1:8000/v1");
    assertThat(model.time()).isEqualTo(Duration.ofSeconds(4));
    assertThat(model.atOnce()).isEqualTo(16);
    assertThat(model.toString()).doesNotContain("hush");
  }

  @Test
  void a_provider_is_called_at_home_unless_another_address_is_set() {
    ModelSettings model =
        model(Map.of("VUORO_MODEL_PROVIDER", "ollama", "VUORO_MODEL_NAME", "small-1"));

    assertThat(model.url()).hasToString("http://127.0.0.1:11434");
    assertThat(model.key()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "VUORO_MODEL_PROVIDER, gpt, 'is \"gpt\", which is not one of openai, anthropic and ollama.'",
    "VUORO_MODEL_NAME, '', is empty.",
    "VUORO_MODEL_URL, api.example.com, which is not an address such as",
    "VUORO_MODEL_URL, https://api.example.com/v1?key=k, which is not an address such as",
    "vuoro.model.time, soon, which is not a time such as 4s.",
    "vuoro.model.at-once, 0, a whole number of at least 1",
    "vuoro.model.price-in, -1, an amount such as 2.50",
  })
  void a_wrong_setting_of_a_language_model_is_told_in_one_sentence(
      String name, String value, String form) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("VUORO_MODEL_PROVIDER", "openai");
    settings.put("VUORO_MODEL_NAME", "small-1");
    settings.put(name, value);

    assertThatThrownBy(() -> read(settings))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith(name + " is ")
        .hasMessageContaining(form)
        .hasMessageEndingWith(".");
  }

  @Test
  void a_provider_that_wants_a_key_gets_one() {
    assertThatThrownBy(
            () -> read(Map.of("VUORO_MODEL_PROVIDER", "anthropic", "VUORO_MODEL_NAME", "some-1")))
        .isInstanceOf(CannotStart.class)
        .hasMessage("VUORO_MODEL_KEY is empty.");
  }

  @Test
  void people_are_there_when_it_is_said_and_on_no_other_day() {
    PeopleSettings people =
        read(Map.of(
                "VUORO_PEOPLE_HOURS", "Mon-Fri 9-11:30, mon-fri 12.15-17, sat 22:00-24:00",
                "VUORO_PEOPLE_CLOSED", "2026-12-06, 2026-12-24..2026-12-26"))
            .people();

    assertThat(people.takeOver()).isTrue();
    assertThat(people.hours())
        .hasSize(11)
        .contains(
            new PeopleSettings.Open(DayOfWeek.FRIDAY, LocalTime.of(12, 15), LocalTime.of(17, 0)),
            new PeopleSettings.Open(DayOfWeek.SATURDAY, LocalTime.of(22, 0), LocalTime.MIDNIGHT));
    assertThat(people.closed()).hasSize(4).contains(LocalDate.parse("2026-12-25"));
    assertThat(people.answerWithin()).isEqualTo(Duration.ofHours(12));
  }

  @ParameterizedTest
  @CsvSource({
    "VUORO_PEOPLE_TAKE_OVER, maybe, true or false",
    "VUORO_PEOPLE_HOURS, always, such as mon-fri 9:00-17:00",
    "VUORO_PEOPLE_HOURS, mon 17-9, such as mon-fri 9:00-17:00",
    "VUORO_PEOPLE_HOURS, fri-mon 9-17, such as mon-fri 9:00-17:00",
    "VUORO_PEOPLE_HOURS, maa 9-17, such as mon-fri 9:00-17:00",
    "VUORO_PEOPLE_HOURS, mon 9-25, such as mon-fri 9:00-17:00",
    "VUORO_PEOPLE_CLOSED, 24.12.2026, a date such as 2026-12-24",
    "VUORO_PEOPLE_CLOSED, 2026-12-26..2026-12-24, a date such as 2026-12-24",
    "vuoro.people.lease, 0s, a time such as 2m",
    "vuoro.people.answer-within, soon, a time such as 12h",
  })
  void wrong_hours_are_told_in_one_sentence(String name, String value, String form) {
    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith(name + " is ")
        .hasMessageContaining(form)
        .hasMessageEndingWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "VUORO_ZONE, Mars/Base, a time zone such as Europe/Helsinki",
    "VUORO_MIN_GROUP, few, a whole number of at least 1",
    "VUORO_MIN_GROUP, 0, a whole number of at least 1",
    "VUORO_PROXIES, proxy.example.com, an IP address or range",
    "VUORO_PROXIES, 10.0.0.0/99, an IP address or range",
    "VUORO_BASE_URL, ask.example.com, an address such as",
    "VUORO_SITES, *, an origin such as",
    "VUORO_ADMIN_PASSWORD, short, 8 to 72 bytes long",
    "VUORO_KEY, too-short, at least 32 characters long",
  })
  void a_wrong_value_is_told_in_one_sentence(String name, String value, String form) {
    String shown = name.equals("VUORO_SITES") ? "vuoro.sites" : name;

    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith(shown + " is ")
        .hasMessageContaining(form)
        .hasMessageEndingWith(".");
  }

  @Test
  void a_secret_is_not_repeated_when_it_is_wrong() {
    assertThatThrownBy(() -> read(Map.of("VUORO_KEY", "my-secret")))
        .hasMessageNotContaining("my-secret");
  }

  @Test
  void secrets_do_not_show_when_settings_are_printed() {
    Settings settings =
        read(Map.of("VUORO_KEY", "k".repeat(40), "VUORO_ADMIN_PASSWORD", "hush hush hush"));

    assertThat(settings.toString()).doesNotContain("kkk").doesNotContain("hush");
  }

  private ModelSettings model(Map<String, Object> environment) {
    return Objects.requireNonNull(read(environment).model());
  }

  private Settings read(Map<String, Object> environment) {
    sources.addFirst(new MapPropertySource("environment", environment));
    return new SettingsReader(new PropertySourcesPropertyResolver(sources)::getProperty).read();
  }
}
