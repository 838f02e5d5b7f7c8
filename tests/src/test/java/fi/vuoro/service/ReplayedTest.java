package fi.vuoro.service;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.ChatApi;
import fi.vuoro.chat.Talk;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the service has recorded is replayed from its store. */
class ReplayedTest {

  @Test
  void aLongConversationIsReplayedFromItsChunks() throws Exception {
    try (Service service = Service.start()) {
      Talk talk =
          Talk.begin(new ChatApi(service.url("/")), "transactional-nps", Map.of("language", "fi"));
      for (int i = 0; i < 12; i++) {
        talk.wish("why");
        talk.write("nps", "kasi, koska asentaja oli ajoissa");
        talk.write("nps", "eiku ysi");
        talk.wish("back");
      }

      assertThat(service.replayed()).singleElement().matches(events -> events > 60);
    }
  }
}
