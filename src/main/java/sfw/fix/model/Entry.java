package sfw.fix.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;

/**
 * One error. An entry is well-formed in itself; whether what it refers to exists is the catalog's
 * to say.
 *
 * @param span the first character of its YAML file
 * @param title tool and message, as a person would search for it
 * @param slots by name, in the order declared
 * @param signatures the error text as the program prints it; at least one
 * @param aliases former ids
 * @param explanation everything else; empty for a stub
 */
public record Entry(
    EntryId id,
    Span span,
    Located<String> title,
    List<Located<CodeId>> codes,
    Map<String, Slot> slots,
    List<Signature> signatures,
    List<Located<EntryId>> aliases,
    Optional<Explanation> explanation)
    implements Comparable<Entry> {

  /** A known error that nobody has explained yet. */
  public boolean isStub() {
    return explanation.isEmpty();
  }

  /**
   * The chip: the shortest text that tells the error apart; for a stub the beginning of its
   * signature.
   */
  public Optional<String> label() {
    return explanation.map(Explanation::label);
  }

  @Override
  public int compareTo(Entry other) {
    return id.compareTo(other.id);
  }
}
