package fi.vuoro.flow.words;

import java.util.Locale;

/** What a word or a fixed phrase can say, as {@code words.yaml} of a language lists it. */
public enum Sense {
  YES,
  NO,
  /** A verb that says yes when it is all that is said: "was". */
  ECHO,
  /** Turns the clause it stands in around. */
  NEGATION,
  /** What isn't good: denied, it is praise. */
  BAD,
  /** Neither yes nor no. */
  UNSURE,
  /** Keeps what is said from being an answer as it stands: "if", "used to be". */
  RESERVED,
  /** Tells what was, or would have been: what is said now counts. */
  FORMER,
  /** Tells what is now. */
  NOW,
  /** Somebody else, whose answer is not the customer's. */
  OTHERS,
  /** The customer, as the one who did or did not. */
  ME,
  /** Tells that the opposite is meant. */
  IRONY,
  DONT_KNOW,
  /** That one did not know of it: no answer to whether one did it. */
  UNAWARE,
  REFUSED,
  NOT_APPLICABLE,
  /** To say, tell, answer: what one may be unwilling or unable to do. */
  TELL,
  /** To know, remember. */
  KNOW,
  /** To be able to. */
  ABLE,
  /** To use, try, get: what one who didn't can't rate. */
  USE,
  /** To have: an address, say. */
  HAVE,
  /** To speak with: what one does with a person. */
  TALK,
  /** Somebody to speak with. */
  SOMEONE,
  /** What one wants to do oneself: "I'd like to". */
  WANT,
  /** To mean: what one asks about words that are not clear. */
  MEAN,
  /** To ask, to want to know: what one asks about a question. */
  ENQUIRE,
  /** Asks for a reason. */
  REASON,
  /** Surrounds a wish and says nothing besides: "could you", "I want to". */
  ASKING,
  SKIP,
  BACK,
  REPEAT,
  PLAINER,
  WHY,
  STOP,
  /** Stops where it is all that is said; after an answer it is mere politeness. */
  GOODBYE,
  HUMAN,
  /** Another language; the detail is its tag. */
  LANGUAGE,
  /** Says nothing about the answer: "well", "I'd say", "please". */
  FILLER,
  /** Names what a question is about: as empty as filler in a reply, but not in an option's name. */
  TOPIC,
  BECAUSE,
  /** Leads from a reason to what follows from it. */
  SO,
  /** Begins a clause of its own right after an answer: "it was ...". */
  CLAUSE,
  /** Makes a number the end of a range: "more than". */
  BOUND,
  /** Compares what stands before it. */
  THAN,
  /** Takes back what was just said. */
  CORRECTION,
  /** Asks for an earlier answer to be changed. */
  CHANGE,
  OR,
  AND,
  BUT,
  /** Between the ends of a range. */
  TO,
  /** Between a number and the number it is measured by. */
  OUT_OF,
  MAXIMUM,
  MINIMUM,
  /** The smileys and words of a scale; the detail is -2 to 2. */
  MOOD,
  /** How strong what follows is; the detail is which strength. */
  DEGREE,
  /** Another than those that are offered. */
  OTHER,
  /** What is left of a sum. */
  REMAINDER,
  ALL,
  NONE,
  EXCEPT,
  NUMBER,
  /** A number as one gives a mark: "vitonen", "femma". */
  GRADE,
  /** By what a mark is measured: "kymmenestä" after "kasi". */
  TOP,
  /** An hour of the clock in one word: "viideltä". */
  HOUR,
  /** A number before what is counted, not quite exact: "a couple of". */
  FEW,
  /** How many nobody knows: "a few". */
  VAGUE,
  /** How many times: "twice". */
  OCCURRENCES,
  ORDINAL,
  /** A sum by the name of its note or coin: "a tenner". */
  NOTE,
  /** A small word between a "not" and what is denied: "not from a friend". */
  PREPOSITION,
  /** Stands before a noun and may also be the number one. */
  ARTICLE,
  /** What a score is counted in. */
  POINTS,
  /** Stars, as a score is counted in them. */
  STARS,
  /** What numbers are counted in; the detail is the unit. */
  MEASURE,
  MONTH,
  WEEKDAY,
  /** A day counted from today; the detail is how many days. */
  DAY,
  LAST,
  THIS,
  NEXT,
  AGO,
  FROM_NOW,
  /** A unit of time; the detail is its ISO 8601 letter, minutes being {@code TM}. */
  UNIT,
  /** Between a whole number and its decimals, in words. */
  DECIMAL,
  HALF,
  ONE_AND_A_HALF,
  QUARTER,
  PAST,
  BEFORE,
  OCLOCK,
  MORNING,
  AFTERNOON,
  EVENING,
  NOON,
  MIDNIGHT,
  /** A currency; the detail is its ISO 4217 code. */
  CURRENCY,
  /** The hundredth of a currency; the detail is the currency's code. */
  CENT,
  /** By how much something is too much, or more than something else: "too long", "cheaper". */
  EXCESS,
  /** Tells that a number is that of one of several: "each". */
  APIECE,
  /** Tells that a number is that of every so often; the detail is how often, or "thing". */
  PER,
  /** Tells what was tried and not kept to: "I tried". */
  ATTEMPT,
  /** Leaves open what else an option may be: "or something". */
  HEDGE,
  /** Makes the number after it negative. */
  MINUS,
  /** Multiplies the number before it; the detail is by how much. */
  TIMES,
  /** Begins a question. */
  QUESTION,
  /** Tells that an earlier question is spoken of. */
  EARLIER,
  /** The "@" of an address, spelled out. */
  AT_SIGN,
  /** The "." of an address, spelled out. */
  DOT,
  /** Names a kind of question by its type or metric. */
  ABOUT;

  /** Its key in {@code words.yaml}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
