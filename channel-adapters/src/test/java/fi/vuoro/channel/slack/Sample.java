package fi.vuoro.channel.slack;

import fi.vuoro.channel.http.Form;
import java.util.Map;

/** Events and interactions in the shapes that Slack documents, with invented content. */
final class Sample {
  static final String USER = "U0AINO0001";
  static final String TAP = "cv_aaaaaaaaaaaaaaaaaaaaaaaaaa.7.s9";

  private Sample() {}

  static String said(String text) {
    return event("\"text\":\"" + text + "\"");
  }

  /** A direct message with these members. */
  static String event(String members) {
    return """
        {"token":"old","team_id":"T0TEAM001","api_app_id":"A0APP0001","event":{"type":"message",\
        "user":"U0AINO0001","ts":"1772434500.000200","client_msg_id":"11111111-2222","team":"T0TEAM001",\
        "channel":"D0DIRECT01","event_ts":"1772434500.000200","channel_type":"im",%s},\
        "type":"event_callback","event_id":"Ev0EVENT001","event_time":1772434500,\
        "authorizations":[{"team_id":"T0TEAM001","user_id":"U0BOT00001","is_bot":true}]}"""
        .formatted(members);
  }

  /** A message that was changed, with these members of its own. */
  static String edited(String members) {
    return event(
        """
        "subtype":"message_changed","hidden":true,"message":{"type":"message",\
        "user":"U0AINO0001","text":"Yhdeksän",%s"ts":"1772434500.000100"},\
        "previous_message":{"type":"message","user":"U0AINO0001","text":"Kahdeksan",\
        "ts":"1772434500.000100"}"""
            .formatted(members));
  }

  static String file(String address) {
    return event(
        """
        "text":"","subtype":"file_share","files":[{"id":"F0FILE0001","name":"kuitti.jpg",\
        "mimetype":"image/jpeg","size":51200,"url_private":"%s","url_private_download":"%s"}]"""
            .formatted(address, address));
  }

  static String pressed() {
    return interaction(
        """
        {"type":"button","block_id":"b1","action_id":"%s","text":{"type":"plain_text","text":"9",\
        "emoji":true},"value":"%s","action_ts":"1772434600.123456"}"""
            .formatted(TAP, TAP));
  }

  static String chosen() {
    return interaction(
        """
        {"type":"static_select","block_id":"b1","action_id":"choose","selected_option":{\
        "text":{"type":"plain_text","text":"Ruoka &amp; juoma","emoji":true},\
        "value":"cv_aaaaaaaaaaaaaaaaaaaaaaaaaa.7.o12"},"action_ts":"1772434600.123456"}""");
  }

  /** The body of an interaction with this action. */
  static String interaction(String action) {
    return Form.write(Map.of("payload", payload(action)));
  }

  static String payload(String action) {
    return """
        {"type":"block_actions","user":{"id":"U0AINO0001","username":"aino","name":"aino",\
        "team_id":"T0TEAM001"},"api_app_id":"A0APP0001","token":"old","container":{"type":"message",\
        "message_ts":"1772434400.000100","channel_id":"D0DIRECT01","is_ephemeral":false},\
        "trigger_id":"123.456.abcdef0123456789","team":{"id":"T0TEAM001","domain":"example"},\
        "channel":{"id":"D0DIRECT01","name":"directmessage"},"message":{"type":"message",\
        "bot_id":"B0BOT00001","text":"Kysymys?","ts":"1772434400.000100"},\
        "response_url":"https://hooks.slack.example/actions/1","actions":[%s]}"""
        .formatted(action);
  }

  /** The message that was pressed under, as Slack keeps it. */
  static String history() {
    return """
        {"ok":true,"messages":[{"type":"message","user":"U0BOT00001","bot_id":"B0BOT00001",\
        "text":"A &amp; B?","ts":"1772434400.000100","blocks":[\
        {"type":"image","block_id":"i","image_url":"https://cdn.example.com/a.png",\
        "alt_text":"Kuva","image_width":10,"image_bytes":99,"fallback":"x"},\
        {"type":"section","block_id":"s","text":{"type":"plain_text","text":"A &amp; B?",\
        "emoji":true}},\
        {"type":"actions","block_id":"a","elements":[{"type":"button","action_id":"x","value":"%s",\
        "text":{"type":"plain_text","text":"9","emoji":true}}]}]}]}"""
        .formatted(TAP);
  }
}
