package sfw.fix.model;

/** How bad the error is for those who meet it. */
public enum Severity {
  CRITICAL("data loss or host down"),
  HIGH("service down"),
  MEDIUM("degraded"),
  LOW("nuisance");

  private final String meaning;

  Severity(String meaning) {
    this.meaning = meaning;
  }

  /** What it means, in a few words. */
  public String meaning() {
    return meaning;
  }
}
