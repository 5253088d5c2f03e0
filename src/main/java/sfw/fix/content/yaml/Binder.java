package sfw.fix.content.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import sfw.fix.content.yaml.Shape.Fields;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;
import sfw.fix.diagnostic.Unprintable;
import sfw.fix.markdown.MarkdownReader;

/**
 * Reads YAML nodes into records by their {@link Shape}. Everything wrong in a file is reported in
 * one go; a record comes out only if all of it could be read.
 */
public final class Binder {
  private final SourceFile file;
  private final Problems problems;
  private final Node root;
  private final boolean basic;

  private Binder(SourceFile file, Problems problems, Node root) {
    this.file = file;
    this.problems = problems;
    this.root = root;
    this.basic = file.isBasic();
  }

  /**
   * Reads a file that is one record. Empty when it could not be read whole; then the problems say
   * why.
   */
  public static <R extends Record> Optional<R> read(
      SourceFile file, Class<R> type, Problems problems) {
    return read(file, Shape.of(type), problems).map(type::cast);
  }

  /** Reads a file that is a mapping from keys to records. */
  @SuppressWarnings("unchecked")
  public static <K, R extends Record> Optional<Map<K, R>> readMap(
      SourceFile file, Class<K> key, Class<R> value, Problems problems) {
    return read(file, Shape.mapOf(key, value), problems).map(map -> (Map<K, R>) map);
  }

  private static Optional<Object> read(SourceFile file, Shape shape, Problems problems) {
    AllowComments.read(file, problems);
    int before = problems.size();
    Optional<Object> read =
        YamlParser.parse(file, problems)
            .flatMap(
                root ->
                    Optional.ofNullable(
                        new Binder(file, problems, root).bind(root, shape, Integer.MAX_VALUE)));
    return problems.size() == before ? read : Optional.empty();
  }

  /** The value of a node, or null when it has none; then a problem has been reported. */
  private @Nullable Object bind(Node node, Shape shape, int limit) {
    return bind(node, shape, limit, node);
  }

  /**
   * The same.
   *
   * @param place what a record points at when it points at itself: its key, where it has one
   */
  private @Nullable Object bind(Node node, Shape shape, int limit, Node place) {
    if (usesForbiddenFeature(node)) {
      return null;
    }
    if (shape instanceof Shape.Text) {
      return text(node, limit);
    } else if (shape instanceof Shape.Source) {
      String text = text(node, limit);
      return text == null ? null : new SourceText(text, originOf(node), spanOf(node));
    } else if (shape instanceof Shape.Markdown) {
      String text = text(node, limit);
      return text == null ? null : MarkdownReader.inline(text, originOf(node), problems);
    } else if (shape instanceof Shape.OneWord one) {
      return word(node, one.word());
    } else if (shape instanceof Shape.WithPlace located) {
      Object value = bind(node, located.value(), limit);
      return value == null ? null : new Located<>(value, spanOf(node));
    } else if (shape instanceof Shape.Items items) {
      return list(node, items);
    } else if (shape instanceof Shape.Entries entries) {
      return map(node, entries);
    }
    return record(node, (Fields) shape, place);
  }

  private ScalarOrigin originOf(Node node) {
    return new ScalarOrigin(file, (ScalarNode) node);
  }

  private boolean usesForbiddenFeature(Node node) {
    String source = wordAt(node.getStartMark());
    if (node.getAnchor() != null || source.startsWith("&")) {
      problems.add(
          YamlRules.FEATURE,
          span(node.getStartMark(), source.length()),
          "the anchor \"" + source + "\"",
          "write the value out where it is needed: anchors and aliases are not used here");
      return true;
    }
    if (source.startsWith("!")) {
      problems.add(
          YamlRules.FEATURE,
          span(node.getStartMark(), source.length()),
          "the tag \"" + source + "\"",
          "leave it out: the key says what type the value has");
      return true;
    }
    return false;
  }

  /** An anchor or a tag that stands at a place, or nothing. SnakeYAML keeps no place of its own. */
  private String wordAt(Mark mark) {
    int[] buffer = mark.getBuffer();
    int first = mark.getPointer() < buffer.length ? buffer[mark.getPointer()] : ' ';
    if (first != '&' && first != '!') {
      return "";
    }
    return file.line(mark.getLine()).substring(column(mark)).split("[\\s,\\]}]", 2)[0];
  }

  private @Nullable String text(Node node, int limit) {
    ScalarNode scalar = scalar(node, "text in quotes");
    if (scalar == null) {
      return null;
    }
    ScalarStyle style = scalar.getScalarStyle();
    if (style == ScalarStyle.PLAIN) {
      problems.add(
          YamlRules.UNQUOTED_TEXT, spanOf(node), unquoted(scalar), "put it in double quotes");
      return null;
    }
    if (style == ScalarStyle.FOLDED) {
      problems.add(
          YamlRules.UNQUOTED_TEXT, spanOf(node), "a folded block (>)", "use a literal block (|)");
      return null;
    }
    String value = scalar.getValue();
    if (value.isBlank()) {
      problems.add(
          YamlRules.BAD_VALUE, spanOf(node), "an empty text", "say it, or leave the key out");
      return null;
    }
    int length = value.codePointCount(0, value.length());
    if (length > limit) {
      problems.add(
          YamlRules.TEXT_LENGTH,
          spanOf(node),
          length + " characters, where " + limit + " fit",
          "shorten it");
      return null;
    }
    return value;
  }

  private String unquoted(ScalarNode scalar) {
    int end = column(scalar.getEndMark());
    String line = file.line(scalar.getEndMark().getLine());
    String rest = end < line.length() ? line.substring(end).strip() : "";
    return rest.startsWith("#")
        ? "text without quotes, which YAML cuts off at \" #\""
        : "text without quotes";
  }

  private @Nullable Object word(Node node, Word word) {
    ScalarNode scalar = scalar(node, word.expected());
    if (scalar == null) {
      return null;
    }
    String text = scalar.getValue();
    Optional<? extends Object> value = word.parse().apply(text);
    if (value.isEmpty()) {
      String hint =
          word.choices().isEmpty()
              ? "expected " + word.expected()
              : DidYouMean.hint(text, word.choices());
      problems.add(YamlRules.BAD_VALUE, spanOf(node), "\"" + text + "\" does not fit here", hint);
      return null;
    }
    return value.get();
  }

  private @Nullable ScalarNode scalar(Node node, String expected) {
    if (!(node instanceof ScalarNode scalar)) {
      problems.add(
          YamlRules.WRONG_TYPE, spanOf(node), kind(node) + ", where " + expected + " belongs");
      return null;
    }
    if (isNothing(scalar)) {
      problems.add(
          YamlRules.WRONG_TYPE,
          spanOf(node),
          "nothing, where " + expected + " belongs",
          "write the value, or leave the key out");
      return null;
    }
    return isPrintable(scalar) ? scalar : null;
  }

  /** The file has only what can be seen, but an escape may stand for anything. */
  private boolean isPrintable(ScalarNode scalar) {
    String value = scalar.getValue();
    int unprintable = Unprintable.find(value);
    if (unprintable >= 0) {
      problems.add(
          YamlRules.BAD_VALUE,
          originOf(scalar).at(value, unprintable, 1),
          "an escape for " + Unprintable.nameAt(value, unprintable),
          "leave it out: content is text that can be seen");
    }
    return unprintable < 0;
  }

  private @Nullable List<Object> list(Node node, Shape.Items items) {
    if (!(node instanceof SequenceNode sequence)) {
      problems.add(
          YamlRules.WRONG_TYPE,
          spanOf(node),
          kind(node) + ", where a list belongs",
          "write [a, b], or one \"- item\" a line");
      return null;
    }
    List<Object> values = new ArrayList<>();
    boolean whole = true;
    for (Node item : sequence.getValue()) {
      Object value = bind(item, items.item(), Integer.MAX_VALUE);
      if (value == null) {
        whole = false;
      } else {
        values.add(value);
      }
    }
    return whole ? List.copyOf(values) : null;
  }

  private @Nullable Map<Object, Object> map(Node node, Shape.Entries entries) {
    Map<String, NodeTuple> tuples = tuples(node);
    if (tuples == null) {
      return null;
    }
    Map<Object, Object> values = new LinkedHashMap<>();
    boolean whole = true;
    for (Map.Entry<String, NodeTuple> tuple : tuples.entrySet()) {
      Node keyNode = tuple.getValue().getKeyNode();
      Object key = entries.key().isEmpty() ? tuple.getKey() : word(keyNode, entries.key().get());
      Object value =
          bind(tuple.getValue().getValueNode(), entries.value(), Integer.MAX_VALUE, keyNode);
      if (key == null || value == null) {
        whole = false;
      } else {
        values.put(key, value);
      }
    }
    return whole ? values : null;
  }

  private @Nullable Object record(Node node, Fields fields, Node place) {
    Map<String, NodeTuple> tuples = tuples(node);
    if (tuples == null) {
      return null;
    }
    reportUnknown(tuples, fields);
    boolean whole = reportMissing(node, tuples, fields);
    Map<String, Object> values = new LinkedHashMap<>();
    for (Shape.Key key : fields.keys()) {
      NodeTuple tuple = tuples.get(key.name());
      Object value = tuple == null ? absent(key) : present(tuple, key);
      if (value == null) {
        whole = false;
      } else {
        values.put(key.name(), key.optional() && tuple != null ? Optional.of(value) : value);
      }
    }
    return whole ? create(fields, values, spanOf(place)) : null;
  }

  private void reportUnknown(Map<String, NodeTuple> tuples, Fields fields) {
    tuples.forEach(
        (name, tuple) -> {
          if (!fields.names().contains(name)) {
            problems.add(
                YamlRules.UNKNOWN_KEY,
                spanOf(tuple.getKeyNode()),
                "unknown key \"" + name + "\"",
                DidYouMean.hint(name, fields.names()));
          }
        });
  }

  private boolean reportMissing(Node node, Map<String, NodeTuple> tuples, Fields fields) {
    Optional<String> one =
        fields.keys().stream()
            .filter(key -> key.allOrNone() && tuples.containsKey(key.name()))
            .map(Shape.Key::name)
            .findFirst();
    List<String> missing =
        fields.keys().stream()
            .filter(key -> key.required() || (one.isPresent() && key.allOrNone()))
            .map(Shape.Key::name)
            .filter(name -> !tuples.containsKey(name))
            .toList();
    if (missing.isEmpty()) {
      return true;
    }
    Span place = node.equals(root) ? Span.startOf(file.path()) : spanOf(node);
    String message = (missing.size() == 1 ? "missing key " : "missing keys ") + quoted(missing);
    boolean ofGroup =
        fields.keys().stream().anyMatch(k -> k.allOrNone() && missing.contains(k.name()));
    if (ofGroup) {
      String hint =
          "\"" + one.orElseThrow() + "\" is there, and these come all together or not at all";
      problems.add(YamlRules.MISSING_KEY, place, message, hint);
    } else {
      problems.add(YamlRules.MISSING_KEY, place, message);
    }
    return false;
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
  }

  private static @Nullable Object absent(Shape.Key key) {
    if (key.optional()) {
      return Optional.empty();
    }
    if (key.required()) {
      return null;
    }
    return key.shape() instanceof Shape.Items ? List.of() : Map.of();
  }

  private @Nullable Object present(NodeTuple tuple, Shape.Key key) {
    Object value = bind(tuple.getValueNode(), key.shape(), key.limit());
    boolean empty =
        (value instanceof List<?> list && list.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty());
    if (empty && (key.notEmpty() || key.allOrNone())) {
      problems.add(
          YamlRules.BAD_VALUE,
          spanOf(tuple.getKeyNode()),
          "\"" + key.name() + "\" is empty",
          "it takes at least one item");
      return null;
    }
    return value;
  }

  /** The pairs of a mapping by key, or null when the node is none. */
  private @Nullable Map<String, NodeTuple> tuples(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      problems.add(
          YamlRules.WRONG_TYPE,
          spanOf(node),
          kind(node) + ", where keys with values belong",
          "write key: value");
      return null;
    }
    Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      ScalarNode key = key(tuple.getKeyNode());
      if (key != null && tuples.putIfAbsent(key.getValue(), tuple) != null) {
        problems.add(
            YamlRules.DUPLICATE_KEY,
            spanOf(key),
            "the key \"" + key.getValue() + "\" is given twice",
            "keep one of them; the first is on line "
                + (tuples.get(key.getValue()).getKeyNode().getStartMark().getLine() + 1));
      }
    }
    return tuples;
  }

  private @Nullable ScalarNode key(Node node) {
    if (usesForbiddenFeature(node)) {
      return null;
    }
    if (!(node instanceof ScalarNode key)) {
      problems.add(
          YamlRules.WRONG_TYPE, spanOf(node), kind(node) + " as a key", "a key is one word");
      return null;
    }
    if (key.getTag().equals(Tag.MERGE)) {
      problems.add(
          YamlRules.FEATURE,
          spanOf(key),
          "the merge key \"<<\"",
          "write the keys out where they are needed");
      return null;
    }
    return isPrintable(key) ? key : null;
  }

  private static Object create(Fields fields, Map<String, Object> values, Span span) {
    RecordComponent[] components = fields.type().getRecordComponents();
    var names = fields.names().iterator();
    Object[] arguments = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] = types[i] == Span.class ? span : values.get(names.next());
    }
    try {
      Constructor<? extends Record> constructor = fields.type().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "cannot create " + fields.type() + " from " + Arrays.toString(arguments), e);
    }
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getValue().isEmpty();
  }

  private static String kind(Node node) {
    if (isNothing(node)) {
      return "nothing";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return node instanceof MappingNode ? "a mapping" : "a text";
  }

  private Span spanOf(Node node) {
    Mark start = node.getStartMark();
    Mark end = node.getEndMark();
    boolean oneLine = end.getLine() == start.getLine();
    return span(start, oneLine ? column(end) - column(start) : 1);
  }

  private Span span(Mark start, int length) {
    return new Span(file.path(), start.getLine() + 1, column(start) + 1, Math.max(1, length));
  }

  /** SnakeYAML counts code points. */
  private int column(Mark mark) {
    return basic ? mark.getColumn() : file.column(mark.getLine(), mark.getColumn());
  }
}
