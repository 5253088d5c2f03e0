package sfw.fix.content;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sfw.fix.diagnostic.Problems;
import sfw.fix.model.Program;

/**
 * The programs, each read when somebody asks for it. What is wrong in their files is not told:
 * whoever wants to know reads them all.
 */
final class ProgramsOnDemand extends AbstractMap<String, Program> {
  private final ContentTree tree;
  private final Map<String, Optional<Program>> read = new ConcurrentHashMap<>();

  ProgramsOnDemand(ContentTree tree) {
    this.tree = tree;
  }

  @Override
  public @Nullable Program get(Object name) {
    return tree.commands.containsKey(name)
        ? read.computeIfAbsent(String.valueOf(name), this::read).orElse(null)
        : null;
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public Set<String> keySet() {
    return tree.commands.keySet();
  }

  @Override
  public int size() {
    return tree.commands.size();
  }

  @Override
  public Set<Entry<String, Program>> entrySet() {
    Map<String, Program> all = new TreeMap<>();
    for (String name : keySet()) {
      Program program = get(name);
      if (program != null) {
        all.put(name, program);
      }
    }
    return all.entrySet();
  }

  private Optional<Program> read(String name) {
    var path = java.util.Objects.requireNonNull(tree.commands.get(name));
    return CommandReader.read(name, path, tree.pathOf(path), new Problems());
  }
}
