package fi.vuoro.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
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

  private Settings read(Map<String, Object> environment) {
    sources.addFirst(new MapPropertySource("environment", environment));
    return new SettingsReader(new PropertySourcesPropertyResolver(sources)::getProperty).read();
  }
}
