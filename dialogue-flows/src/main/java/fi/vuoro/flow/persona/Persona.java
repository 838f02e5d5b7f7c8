package fi.vuoro.flow.persona;

/** A kind of respondent. It knows no more than what a customer sees. */
public interface Persona {

  /** What it is called in reports. */
  String name();

  /** What it does at the open question. */
  Act next(Scene scene);
}
