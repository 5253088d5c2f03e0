package sfw.fix.content.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import sfw.fix.diagnostic.Problems;

/**
 * Puts the keys of a YAML file in the order of its {@link Shape}, by moving lines. Nothing is
 * written anew, so that comments, blank lines and quotes stay as they are: a comment moves with the
 * key below it. What the result means is compared with what the file meant, and where that differs
 * the file stays as it is.
 */
public final class KeyOrder {
  /** Mappings within mappings; each round settles one level. */
  private static final int ROUNDS = 24;

  private static final String MODELINE = "# yaml-language-server";

  private final SourceFile file;
  private final int[] lineStarts;
  private final List<Edit> edits = new ArrayList<>();

  /** A stretch of the text, and what to put in its place. */
  private record Edit(int depth, int start, int end, String replacement) {}

  private KeyOrder(String text) {
    this.file = new SourceFile("", text);
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts.add(at + 1);
    }
    starts.add(text.length());
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The text of a file that is one record, in order; as it is when it is no YAML. */
  public static String of(String text, Class<? extends Record> type) {
    return sorted(text, Shape.of(type));
  }

  /** The same for a file that is a mapping to records. */
  public static String ofMap(String text, Class<?> key, Class<? extends Record> value) {
    return sorted(text, Shape.mapOf(key, value));
  }

  /**
   * The text of a record with another date.
   *
   * @param before a key that makes a record need the date, which is added where it is missing
   */
  public static String dated(String text, String key, String before, LocalDate date) {
    if (!(parse(text) instanceof MappingNode root) || root.getFlowStyle() == FlowStyle.FLOW) {
      return text;
    }
    KeyOrder order = new KeyOrder(text);
    for (NodeTuple tuple : root.getValue()) {
      if (nameOf(tuple).equals(key)) {
        Node value = tuple.getValueNode();
        int start = order.offset(value.getStartMark());
        boolean scalar = value instanceof ScalarNode;
        int end = scalar ? order.offset(value.getEndMark()) : start;
        return scalar ? text.substring(0, start) + date + text.substring(end) : text;
      }
    }
    boolean needed = root.getValue().stream().anyMatch(tuple -> nameOf(tuple).equals(before));
    return needed ? withNewline(text) + key + ": " + date + "\n" : text;
  }

  private static String withNewline(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  private static String sorted(String text, Shape shape) {
    Node meant = parse(text);
    if (meant == null) {
      return text;
    }
    String now = withNewline(text);
    for (int round = 0; round < ROUNDS; round++) {
      Node root = parse(now);
      String next = root == null ? now : new KeyOrder(now).round(root, shape);
      if (next.equals(now)) {
        break;
      }
      now = next;
    }
    Node means = parse(now);
    return means != null && isSame(meant, means) ? now : text;
  }

  private static @Nullable Node parse(String text) {
    return YamlParser.parse(new SourceFile("", text), new Problems()).orElse(null);
  }

  /** Sorts the innermost mappings that are not in order. */
  private String round(Node root, Shape shape) {
    collect(root, shape, 0);
    int deepest = edits.stream().mapToInt(Edit::depth).max().orElse(0);
    StringBuilder text = new StringBuilder(file.text());
    edits.stream()
        .filter(edit -> edit.depth() == deepest)
        .sorted(Comparator.comparingInt(Edit::start).reversed())
        .forEach(edit -> text.replace(edit.start(), edit.end(), edit.replacement()));
    return text.toString();
  }

  private void collect(Node node, Shape shape, int depth) {
    if (shape instanceof Shape.WithPlace located) {
      collect(node, located.value(), depth);
    } else if (shape instanceof Shape.Items items && node instanceof SequenceNode list) {
      list.getValue().forEach(item -> collect(item, items.item(), depth + 1));
    } else if (shape instanceof Shape.Entries entries && node instanceof MappingNode map) {
      map.getValue().forEach(tuple -> collect(tuple.getValueNode(), entries.value(), depth + 1));
    } else if (shape instanceof Shape.Fields fields && node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        fields.keys().stream()
            .filter(key -> key.name().equals(nameOf(tuple)))
            .forEach(key -> collect(tuple.getValueNode(), key.shape(), depth + 1));
      }
      sort(map, fields.names(), depth);
    }
  }

  private static String nameOf(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
  }

  /** Records how to sort one mapping. Keys that are not known go last, in their order. */
  private void sort(MappingNode map, List<String> names, int depth) {
    List<NodeTuple> tuples = map.getValue();
    List<NodeTuple> sorted = new ArrayList<>(tuples);
    sorted.sort(
        Comparator.comparingInt(
            tuple -> {
              int index = names.indexOf(nameOf(tuple));
              return index < 0 ? names.size() : index;
            }));
    if (sorted.equals(tuples)) {
      return;
    }
    if (map.getFlowStyle() == FlowStyle.FLOW) {
      sortFlow(tuples, sorted, depth);
    } else {
      sortBlock(tuples, sorted, depth);
    }
  }

  /** Within braces, pairs change places; what stands between them stays. */
  private void sortFlow(List<NodeTuple> tuples, List<NodeTuple> sorted, int depth) {
    StringBuilder out = new StringBuilder();
    int start = start(tuples.get(0));
    int at = start;
    for (int i = 0; i < tuples.size(); i++) {
      out.append(file.text(), at, start(tuples.get(i)));
      out.append(file.text(), start(sorted.get(i)), end(sorted.get(i)));
      at = end(tuples.get(i));
    }
    edits.add(new Edit(depth, start, at, out.toString()));
  }

  private int start(NodeTuple tuple) {
    return offset(tuple.getKeyNode().getStartMark());
  }

  private int end(NodeTuple tuple) {
    return offset(tuple.getValueNode().getEndMark());
  }

  private int offset(Mark mark) {
    int start = lineStarts[Math.min(mark.getLine(), lineStarts.length - 1)];
    return file.text().offsetByCodePoints(start, mark.getColumn());
  }

  /**
   * The lines of one key.
   *
   * @param first its comments and the blank lines above it
   * @param key the line that it begins on
   * @param end behind its last line
   */
  private record Chunk(int first, int key, int end) {}

  private void sortBlock(List<NodeTuple> tuples, List<NodeTuple> sorted, int depth) {
    Map<NodeTuple, Chunk> chunks = chunks(tuples);
    Chunk top = chunk(chunks, tuples.get(0));
    int column = start(tuples.get(0)) - lineStarts[top.key()];
    String before = file.text().substring(lineStarts[top.key()], start(tuples.get(0)));
    StringBuilder out = new StringBuilder();
    for (NodeTuple tuple : sorted) {
      Chunk chunk = chunk(chunks, tuple);
      out.append(file.text(), lineStarts[chunk.first()], lineStarts[chunk.key()]);
      out.append(tuple == sorted.get(0) ? before : " ".repeat(column));
      out.append(file.text(), start(tuple), lineStarts[chunk.end()]);
    }
    int last = chunk(chunks, tuples.get(tuples.size() - 1)).end();
    edits.add(new Edit(depth, lineStarts[top.first()], lineStarts[last], out.toString()));
  }

  private static Chunk chunk(Map<NodeTuple, Chunk> chunks, NodeTuple tuple) {
    return Optional.ofNullable(chunks.get(tuple)).orElseThrow();
  }

  private Map<NodeTuple, Chunk> chunks(List<NodeTuple> tuples) {
    Map<NodeTuple, Chunk> chunks = new HashMap<>();
    int free = -1;
    for (int i = 0; i < tuples.size(); i++) {
      NodeTuple tuple = tuples.get(i);
      Mark start = tuple.getKeyNode().getStartMark();
      int limit =
          i + 1 < tuples.size()
              ? tuples.get(i + 1).getKeyNode().getStartMark().getLine()
              : lineStarts.length - 1;
      int end = endLine(tuple, start.getColumn(), limit);
      int first = free < 0 ? firstLine(start) : Math.min(free, start.getLine());
      chunks.put(tuple, new Chunk(first, start.getLine(), end));
      free = end;
    }
    return chunks;
  }

  /** The comments right above the first key of a file belong to it, but for the schema's. */
  private int firstLine(Mark key) {
    int line = key.getLine();
    boolean alone = line(line).substring(0, key.getColumn()).isBlank();
    while (alone && line > 0 && isComment(line(line - 1), key.getColumn())) {
      line--;
    }
    return line;
  }

  private static boolean isComment(String line, int column) {
    boolean at = indent(line) == column && line.startsWith("#", column);
    return at && !line.startsWith(MODELINE);
  }

  /**
   * Behind the last line of a value: what is further in, list items at the key's own column, and
   * the line that closes a bracket. Blank lines and comments at its end go with what follows.
   */
  private int endLine(NodeTuple tuple, int column, int limit) {
    Node value = tuple.getValueNode();
    boolean exact =
        value instanceof ScalarNode scalar
            ? scalar.getScalarStyle() != org.yaml.snakeyaml.DumperOptions.ScalarStyle.LITERAL
                && scalar.getScalarStyle() != org.yaml.snakeyaml.DumperOptions.ScalarStyle.FOLDED
            : value instanceof org.yaml.snakeyaml.nodes.CollectionNode<?> all
                && all.getFlowStyle() == FlowStyle.FLOW;
    int end = tuple.getKeyNode().getStartMark().getLine() + 1;
    end = exact ? Math.max(end, value.getEndMark().getLine() + 1) : end;
    for (int line = end; line < limit; line++) {
      String text = line(line);
      boolean item = text.startsWith("- ", column) || text.equals(" ".repeat(column) + "-");
      boolean inside = indent(text) > column || (indent(text) == column && item);
      if (!text.isBlank() && !inside) {
        break;
      }
      end = text.isBlank() ? end : line + 1;
    }
    return end;
  }

  private String line(int number) {
    int end = number + 1 < lineStarts.length ? lineStarts[number + 1] : file.text().length();
    String line = file.text().substring(lineStarts[number], end);
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Whether two nodes say the same, the order of keys left aside. */
  private static boolean isSame(Node a, Node b) {
    if (a instanceof ScalarNode one && b instanceof ScalarNode other) {
      return one.getValue().equals(other.getValue())
          && one.getScalarStyle() == other.getScalarStyle();
    } else if (a instanceof SequenceNode one && b instanceof SequenceNode other) {
      boolean same = one.getValue().size() == other.getValue().size();
      for (int i = 0; same && i < one.getValue().size(); i++) {
        same = isSame(one.getValue().get(i), other.getValue().get(i));
      }
      return same;
    }
    return a instanceof MappingNode one
        && b instanceof MappingNode other
        && one.getValue().size() == other.getValue().size()
        && one.getValue().stream().allMatch(tuple -> has(other, tuple));
  }

  private static boolean has(MappingNode map, NodeTuple tuple) {
    return map.getValue().stream()
        .anyMatch(
            other ->
                nameOf(other).equals(nameOf(tuple))
                    && isSame(other.getValueNode(), tuple.getValueNode()));
  }
}
