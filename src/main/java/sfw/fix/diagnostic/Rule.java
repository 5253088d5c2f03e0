package sfw.fix.diagnostic;

/**
 * What a diagnostic is an instance of.
 *
 * @param id a stable kebab-case word; {@code docs/rules/<id>.md} explains it
 * @param severity what it is unless {@code site.yaml} says otherwise
 */
public record Rule(String id, Severity severity) {

  /** How bad a diagnostic is: an error stops the build. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** The same rule with another severity. */
  public Rule as(Severity other) {
    return new Rule(id, other);
  }

  public static Rule error(String id) {
    return new Rule(id, Severity.ERROR);
  }

  public static Rule warning(String id) {
    return new Rule(id, Severity.WARNING);
  }
}
