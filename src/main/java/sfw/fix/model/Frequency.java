package sfw.fix.model;

/** How often a cause is the reason. */
public enum Frequency {
  USUAL,
  COMMON,
  RARE
}
