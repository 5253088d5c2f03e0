package sfw.fix.search.engine;

/** What the paste has where a signature has a slot. */
public record Capture(String slot, SlotKind kind, String value) {}
