package sfw.fix.model;

/** What a command can do to the reader. */
public enum Risk {
  DESTRUCTIVE,
  DOWNTIME,
  SECURITY
}
