package sfw.fix.model;

import sfw.fix.diagnostic.Span;

/**
 * A named, typed variable part of a signature or of a command.
 *
 * @param label what a field for it asks for
 * @param example a value of the kind
 */
public record Slot(String name, Kind kind, String label, String example, Span span) {

  /** What a slot can hold. */
  public enum Kind {
    ADDRESS,
    HOST,
    PORT,
    PATH,
    URL,
    USER,
    NAME,
    NUMBER,
    DURATION,
    TEXT
  }
}
