package sfw.fix.model;

/** How bad the error is for those who meet it. */
public enum Severity {
  /** Data loss, or a host down. */
  CRITICAL,
  /** A service down. */
  HIGH,
  /** Degraded. */
  MEDIUM,
  /** A nuisance. */
  LOW
}
