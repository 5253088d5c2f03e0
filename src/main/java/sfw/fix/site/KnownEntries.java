package sfw.fix.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sfw.fix.check.SameSignature;
import sfw.fix.content.SparseReader;
import sfw.fix.content.Stamp;
import sfw.fix.model.Catalog;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.search.index.SearchIndex;

/**
 * What is known of the entries from the last time that they were read: the search index, with notes
 * in it that the engine passes over. So one changed entry can be checked, and searched for, while
 * the others are not read.
 *
 * <pre>
 * &#64;stamp of the generator, the tables and the tools
 * sfw-fix-search 2
 * %0to not the ...                       the head of an index
 * =nginx/bind-98 TAB title TAB label     an entry, as the index has it ...
 * &#64;stamp of its files                    ... and the notes
 * &lt;nginx/bind                            a former id
 * "bind() to &lt;&gt;:&lt;&gt; failed               what a signature is like
 * &gt;apache/ah00072 TAB (98)Address ...     a lookalike and the entry that it belongs to
 * ~bind() to ...
 * </pre>
 */
final class KnownEntries {
  private static final char STAMP = '@';
  private static final char ALIAS = '<';
  private static final char LIKENESS = '"';
  private static final char NAMES = '>';
  private static final String NOTES = "" + STAMP + ALIAS + LIKENESS + NAMES;

  /** A line feed within a note. */
  private static final char LINE = 4;

  /** A file written as recently as this may be written again and look the same. */
  private static final long RECENT_MILLIS = 2000;

  private final String text;
  private final Map<EntryId, Block> blocks;

  /** Where an entry stands in the text. */
  private record Block(int start, int end, String stamp) {}

  private KnownEntries(String text) {
    this.text = text;
    this.blocks = new TreeMap<>();
    int start = text.indexOf("\n=") + 1;
    while (start > 0) {
      int next = text.indexOf("\n=", start) + 1;
      int end = next == 0 ? text.length() : next;
      String id = text.substring(start + 1, text.indexOf('\t', start));
      int stamp = text.indexOf('\n', start) + 2;
      blocks.put(
          EntryId.parse(id).orElseThrow(),
          new Block(start, end, text.substring(stamp, text.indexOf('\n', stamp))));
      start = next;
    }
  }

  /**
   * Reads what was known. Empty when the text is not for these tables, or not by this generator.
   *
   * @param stamp of both
   */
  static Optional<KnownEntries> parse(String text, String stamp) {
    boolean fits = text.startsWith(STAMP + stamp + "\n");
    return fits ? Optional.of(new KnownEntries(text)) : Optional.empty();
  }

  /** All of it, to be kept. */
  String text() {
    return text;
  }

  /** The search index in what is kept, without the notes. */
  static String index(String text) {
    StringBuilder index = new StringBuilder(text.length());
    for (int start = 0; start < text.length(); start = text.indexOf('\n', start) + 1) {
      if (NOTES.indexOf(text.charAt(start)) < 0) {
        index.append(text, start, text.indexOf('\n', start) + 1);
      }
    }
    return index.toString();
  }

  /** The entries that were written, made, or removed since. */
  Set<EntryId> changed(Map<EntryId, Stamp> stamps) {
    Set<EntryId> changed = new TreeSet<>(blocks.keySet());
    changed.removeAll(stamps.keySet());
    stamps.forEach(
        (id, stamp) -> {
          Block block = blocks.get(id);
          if (block == null || !block.stamp().equals(stamp.text())) {
            changed.add(id);
          }
        });
    return changed;
  }

  /** The entries to which lookalikes of some entries belong. */
  Set<EntryId> namedBy(Collection<EntryId> ids) {
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(blocks.get(id)).stream())
        .flatMap(block -> text.substring(block.start(), block.end()).lines())
        .filter(line -> line.charAt(0) == NAMES)
        .flatMap(line -> EntryId.parse(line.substring(1, line.indexOf('\t'))).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The entries with a signature, or a former id, that one of these has, too. */
  Set<EntryId> sharing(Collection<Entry> entries) {
    Set<String> notes = new HashSet<>();
    for (Entry entry : entries) {
      entry.aliases().forEach(alias -> notes.add(ALIAS + alias.value().toString()));
      entry.signatures().forEach(s -> notes.add(LIKENESS + SameSignature.likeness(s.template())));
    }
    Set<EntryId> sharing = new TreeSet<>();
    blocks.forEach(
        (id, block) -> {
          if (has(block, notes)) {
            sharing.add(id);
          }
        });
    return sharing;
  }

  private boolean has(Block block, Set<String> notes) {
    int start = block.start();
    while (start < block.end()) {
      int end = text.indexOf('\n', start);
      char kind = text.charAt(start);
      boolean compared = kind == ALIAS || kind == LIKENESS;
      if (compared && notes.contains(text.substring(start, end))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /**
   * The same, with some entries as they are now.
   *
   * @param changed those to renew, or to leave out when the catalog lacks them
   * @param catalog has them, without errors
   * @param now when the files were listed, in milliseconds
   */
  KnownEntries with(Set<EntryId> changed, Catalog catalog, Map<EntryId, Stamp> stamps, long now) {
    Map<EntryId, String> lines = lines(changed, catalog);
    StringBuilder renewed =
        new StringBuilder(text.length() + 10_000)
            .append(text, 0, blocks.isEmpty() ? text.length() : text.indexOf("\n=") + 1);
    Set<EntryId> all = new TreeSet<>(blocks.keySet());
    all.addAll(lines.keySet());
    for (EntryId id : all) {
      String line = lines.get(id);
      Block block = blocks.get(id);
      if (line != null) {
        renewed.append(noted(catalog.entry(id), line, stamps, now - RECENT_MILLIS));
      } else if (!changed.contains(id) && block != null) {
        renewed.append(text, block.start(), block.end());
      }
    }
    return new KnownEntries(renewed.toString());
  }

  /** The lines of an entry as it was. */
  Optional<String> lines(EntryId id) {
    return Optional.ofNullable(blocks.get(id))
        .map(block -> index(text.substring(block.start(), block.end())));
  }

  /**
   * The lines of some entries as they are now, as an index has them.
   *
   * @param catalog has those that are there, without errors
   */
  Map<EntryId, String> lines(Set<EntryId> ids, Catalog catalog) {
    Set<EntryId> present =
        ids.stream()
            .filter(id -> catalog.entries().containsKey(id))
            .collect(Collectors.toCollection(TreeSet::new));
    return SearchIndex.lines(catalog, present, namedByOthers(present, catalog.entries().keySet()));
  }

  /** What entries that are not in a catalog say of some that are. */
  private Map<EntryId, List<String>> namedByOthers(Set<EntryId> ids, Set<EntryId> catalog) {
    Map<EntryId, List<String>> named = new HashMap<>();
    for (EntryId id : ids) {
      String line = "\n" + NAMES + id + "\t";
      for (int at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
        int start = text.lastIndexOf("\n=", at) + 2;
        String owner = text.substring(start, text.indexOf('\t', start));
        if (!catalog.contains(EntryId.parse(owner).orElseThrow())) {
          int from = at + line.length();
          named
              .computeIfAbsent(id, i -> new ArrayList<>())
              .add(text.substring(from, text.indexOf('\n', from)).replace(LINE, '\n'));
        }
      }
    }
    return named;
  }

  /**
   * What is known when everything was read.
   *
   * @param index of the entries that have no errors
   * @param now when the files were listed, in milliseconds
   */
  static KnownEntries of(CatalogIndex index, SparseReader reader, String stamp, long now) {
    Map<EntryId, Stamp> stamps = reader.stamps();
    StringBuilder text = new StringBuilder().append(STAMP);
    text.append(reader.stampOfTables().newest() < now - RECENT_MILLIS ? stamp : "");
    text.append('\n').append(SearchIndex.head());
    index
        .lines()
        .forEach(
            (id, line) ->
                text.append(noted(index.catalog().entry(id), line, stamps, now - RECENT_MILLIS)));
    return new KnownEntries(text.toString());
  }

  /** An entry's lines with the notes behind the first. */
  private static String noted(
      Entry entry, String lines, Map<EntryId, Stamp> stamps, long trustedUntil) {
    int first = lines.indexOf('\n') + 1;
    StringBuilder noted = new StringBuilder(lines.substring(0, first)).append(STAMP);
    Stamp stamp = stamps.get(entry.id());
    if (stamp != null && stamp.newest() < trustedUntil) {
      noted.append(stamp.text());
    }
    noted.append('\n');
    entry.aliases().forEach(alias -> note(noted, ALIAS, alias.value().toString()));
    entry.signatures().forEach(s -> note(noted, LIKENESS, SameSignature.likeness(s.template())));
    entry.explanation().stream()
        .flatMap(explanation -> explanation.lookalikes().stream())
        .forEach(
            lookalike ->
                lookalike
                    .entry()
                    .ifPresent(
                        named ->
                            note(
                                noted,
                                NAMES,
                                named.value()
                                    + "\t"
                                    + lookalike.text().value().replace('\n', LINE))));
    return noted.append(lines, first, lines.length()).toString();
  }

  private static void note(StringBuilder noted, char kind, String text) {
    noted.append(kind).append(text).append('\n');
  }
}
