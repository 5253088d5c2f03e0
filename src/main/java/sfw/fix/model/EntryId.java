package sfw.fix.model;

import java.util.Comparator;
import java.util.Optional;

/** The id of an entry, {@code <tool>/<slug>}: its file path and its address follow from it. */
public record EntryId(Id tool, Id slug) implements Comparable<EntryId> {
  public static final String PATTERN = Id.PATTERN + "/" + Id.PATTERN;

  private static final Comparator<EntryId> ORDER =
      Comparator.comparing(EntryId::tool).thenComparing(EntryId::slug);

  public static Optional<EntryId> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    Optional<Id> tool = Id.parse(text.substring(0, slash));
    Optional<Id> slug = Id.parse(text.substring(slash + 1));
    return tool.flatMap(t -> slug.map(s -> new EntryId(t, s)));
  }

  @Override
  public int compareTo(EntryId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return tool + "/" + slug;
  }
}
