package sfw.fix.search.engine;

import java.util.List;

/**
 * What stands between two literal words of a signature: the slots there, and the punctuation around
 * them.
 *
 * @param slots may be empty
 * @param separators the text before the first slot, between each two, and behind the last; empty
 *     when there are no slots
 */
record Gap(List<Slot> slots, List<String> separators) {
  static final Gap NONE = new Gap(List.of(), List.of());

  /** A named, typed variable part. */
  record Slot(String name, SlotKind kind) {}

  boolean isOpen() {
    return !slots.isEmpty();
  }

  boolean holdsText() {
    for (Slot slot : slots) {
      if (slot.kind() == SlotKind.TEXT) {
        return true;
      }
    }
    return false;
  }
}
