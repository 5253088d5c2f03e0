package sfw.fix.search.engine;

/** How sure an answer is that it explains the text. */
public enum Confidence {
  /** The program's own words stand in the text. */
  CERTAIN,
  /** Most of them do, or all words asked for fit one entry. */
  LIKELY,
  /** Something is alike; worth a look. */
  PERHAPS
}
