package sfw.fix.model;

/** What a step or a command is for. */
public enum Role {
  CONFIRM,
  FIX,
  VERIFY,
  UNDO
}
