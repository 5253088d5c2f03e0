package sfw.fix.model;

import sfw.fix.diagnostic.Located;

/**
 * A real output that shows the error.
 *
 * @param from program, version, system
 * @param places where the characters of the text are
 */
public record Sample(
    String from, Origin origin, Located<String> text, sfw.fix.diagnostic.Origin places) {

  /** How we know it. */
  public enum Origin {
    /** We made the program print it. */
    RUN,
    /** A manual shows it. */
    MANUAL,
    /** Somebody reported it. */
    REPORT
  }
}
