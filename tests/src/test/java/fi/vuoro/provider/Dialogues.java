package fi.vuoro.provider;

/** Dialogues by one channel, as its contracts begin them and go on with them. */
interface Dialogues {
  Provider provider();

  Line line();

  /** Somebody whom nobody has met. */
  String somebody();

  /** Somebody is asked the first question; what was sent. */
  String begun(String who);

  /** Somebody writes, and is answered with these words. */
  void wrote(String who, String words, String answered);
}
