package sfw.fix.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sfw.fix.content.ContentReader.EntryRead;
import sfw.fix.diagnostic.Problems;
import sfw.fix.model.Draft;
import sfw.fix.model.EntryId;

/**
 * Reads the content folder again and again, as its files change. Where only files of entries
 * changed that were there before, only these are read; anything else lists the folder anew, and
 * still reads no entry whose files it was not told about. For one thread at a time.
 */
public final class ContentSession {
  private final Path root;
  private final String display;
  private final Map<Path, EntryId> owners = new HashMap<>();
  private final Map<EntryId, EntryRead> entries = new LinkedHashMap<>();
  private @Nullable ContentTree tree;
  private @Nullable Draft others;
  private Problems otherProblems = new Problems();
  private Set<EntryId> reread = Set.of();

  /**
   * A session that has read nothing yet.
   *
   * @param display how diagnostics name the folder
   */
  public ContentSession(Path root, String display) {
    this.root = root;
    this.display = display;
  }

  /** Reads everything. */
  public ContentReader.Result read() throws IOException {
    entries.clear();
    return list();
  }

  /**
   * Reads what changed.
   *
   * @param changed files below the root, made, written or removed
   */
  public ContentReader.Result read(Collection<Path> changed) throws IOException {
    ContentTree known = tree;
    if (known == null) {
      return read();
    }
    if (changed.stream().allMatch(this::isEntryInPlace)) {
      reread = changed.stream().map(owners::get).collect(Collectors.toSet());
      reread.forEach(id -> reread(id, known));
      return result();
    }
    changed.forEach(this::forget);
    return list();
  }

  /** The entries that the last reading read, when it read nothing else; empty otherwise. */
  public Set<EntryId> reread() {
    return reread;
  }

  private boolean isEntryInPlace(Path path) {
    return owners.containsKey(path) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private void reread(EntryId id, ContentTree known) {
    ContentTree.Pair pair = known.entries.get(id);
    if (pair != null) {
      entries.put(id, ContentReader.entry(id, pair, known));
    }
  }

  /** Forgets an entry of which a file changed; all entries of a tool, when its folder did. */
  private void forget(Path path) {
    EntryId owner = owners.get(path);
    if (owner != null) {
      entries.remove(owner);
    } else if (path.startsWith(root.resolve("errors"))) {
      String name = String.valueOf(path.getFileName());
      int dot = name.lastIndexOf('.');
      String tool = String.valueOf(path.resolveSibling("").getFileName());
      Optional<EntryId> id = EntryId.parse(tool + "/" + name.substring(0, Math.max(dot, 0)));
      id.ifPresentOrElse(
          entries::remove, () -> entries.keySet().removeIf(e -> e.tool().value().equals(name)));
    }
  }

  private ContentReader.Result list() throws IOException {
    Problems problems = new Problems();
    ContentTree listed = ContentTree.list(root, display, problems);
    tree = listed;
    reread = Set.of();
    owners.clear();
    listed.entries.forEach(
        (id, pair) -> {
          pair.yaml.ifPresent(path -> owners.put(path, id));
          pair.markdown.ifPresent(path -> owners.put(path, id));
        });
    entries.keySet().retainAll(listed.entries.keySet());
    Map<EntryId, EntryRead> missing = new HashMap<>();
    listed.entries.entrySet().parallelStream()
        .filter(entry -> !entries.containsKey(entry.getKey()))
        .map(e -> Map.entry(e.getKey(), ContentReader.entry(e.getKey(), e.getValue(), listed)))
        .toList()
        .forEach(entry -> missing.put(entry.getKey(), entry.getValue()));
    entries.putAll(missing);
    others = new ContentReader(listed, problems).draft(List.of());
    otherProblems = problems;
    return result();
  }

  private ContentReader.Result result() {
    Problems problems = new Problems();
    problems.addAll(otherProblems);
    entries.values().forEach(read -> problems.addAll(read.problems()));
    Draft draft = java.util.Objects.requireNonNull(others);
    return new ContentReader.Result(
        draft.withEntries(entries.values().stream().flatMap(e -> e.value().stream()).toList()),
        problems.sorted(),
        problems.allowed());
  }
}
