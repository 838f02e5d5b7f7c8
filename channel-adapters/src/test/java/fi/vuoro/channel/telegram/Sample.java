package fi.vuoro.channel.telegram;

/** Updates in the shapes that the Bot API documents, with invented content. */
final class Sample {
  static final String CHAT = "5550001";
  static final String TAP = "cv_aaaaaaaaaaaaaaaaaaaaaaaaaa.7.s9";

  private static final String PERSON =
      """
      {"id":5550001,"is_bot":false,"first_name":"Aino","last_name":"Virta","username":"aino_v",\
      "language_code":"fi"}""";

  private Sample() {}

  static String text(String text) {
    return message("\"text\":\"" + text + "\"");
  }

  /** A message with these members. */
  static String message(String members) {
    return """
        {"update_id":900001,"message":{"message_id":41,"from":%s,\
        "chat":{"id":5550001,"first_name":"Aino","type":"private"},"date":1772434500,%s}}"""
        .formatted(PERSON, members);
  }

  static String tapped() {
    return """
        {"update_id":900002,"callback_query":{"id":"44310000000000001","from":%s,\
        "message":{"message_id":42,"from":{"id":77,"is_bot":true,"first_name":"Vuoro"},\
        "chat":{"id":5550001,"first_name":"Aino","type":"private"},"date":1772434400,\
        "text":"Kysymys?","reply_markup":{"inline_keyboard":[[\
        {"text":"8","callback_data":"cv_aaaaaaaaaaaaaaaaaaaaaaaaaa.7.s8"},\
        {"text":"9","callback_data":"%s"}]]}},\
        "chat_instance":"-123","data":"%s"}}"""
        .formatted(PERSON, TAP, TAP);
  }

  /** The bot's standing in a chat is changed by the customer. */
  static String member(String status) {
    return """
        {"update_id":900003,"my_chat_member":{\
        "chat":{"id":5550001,"first_name":"Aino","type":"private"},"from":%s,"date":1772434600,\
        "old_chat_member":{"user":{"id":77,"is_bot":true,"first_name":"Vuoro"},"status":"member"},\
        "new_chat_member":{"user":{"id":77,"is_bot":true,"first_name":"Vuoro"},\
        "status":"%s","until_date":0}}}"""
        .formatted(PERSON, status);
  }

  static String photo() {
    return message(
        """
        "caption":"Tässä kuitti","photo":[\
        {"file_id":"small-1","file_unique_id":"s","file_size":900,"width":90,"height":60},\
        {"file_id":"large-1","file_unique_id":"l","file_size":80000,"width":1280,"height":853},\
        {"file_id":"middle-1","file_unique_id":"m","file_size":9000,"width":320,"height":213}]""");
  }
}
