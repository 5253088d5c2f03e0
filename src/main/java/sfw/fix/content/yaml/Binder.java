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
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import sfw.fix.content.yaml.Shape.Fields;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.MarkdownReader;

/**
 * Reads YAML nodes into records by their {@link Shape}. Everything wrong in a file is reported in
 * one go; a record comes out only if all of it could be read.
 */
public final class Binder {
  private final SourceFile file;
  private final Problems problems;

  private Binder(SourceFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
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
    int before = problems.size();
    Optional<Object> read =
        YamlParser.parse(file, problems)
            .flatMap(
                root ->
                    Optional.ofNullable(
                        new Binder(file, problems).bind(root, shape, Integer.MAX_VALUE)));
    return problems.size() == before ? read : Optional.empty();
  }

  /** The value of a node, or null when it has none; then a problem has been reported. */
  private @Nullable Object bind(Node node, Shape shape, int limit) {
    if (usesForbiddenFeature(node)) {
      return null;
    }
    if (shape instanceof Shape.Text) {
      return text(node, limit);
    } else if (shape instanceof Shape.Markdown) {
      String text = text(node, limit);
      return text == null
          ? null
          : MarkdownReader.inline(text, new ScalarOrigin(file, (ScalarNode) node), problems);
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
    return record(node, (Fields) shape);
  }

  private boolean usesForbiddenFeature(Node node) {
    if (node.getAnchor() != null) {
      problems.add(
          YamlRules.FEATURE,
          spanOf(node),
          "the anchor \"&" + node.getAnchor() + "\"",
          "write the value out where it is needed: anchors and aliases are not used here");
      return true;
    }
    String tag = node.getTag().getValue();
    if (!tag.startsWith("tag:yaml.org,2002:") || tag.indexOf('.', "tag:yaml.org,".length()) >= 0) {
      problems.add(
          YamlRules.FEATURE,
          spanOf(node),
          "the tag \"" + shortTag(tag) + "\"",
          "leave it out: values have no types here");
      return true;
    }
    return false;
  }

  private static String shortTag(String tag) {
    return tag.startsWith("tag:yaml.org,2002:") ? "!!" + tag.substring(18) : tag;
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
    if (value.length() > limit) {
      problems.add(
          YamlRules.TEXT_LENGTH,
          spanOf(node),
          value.length() + " characters, where " + limit + " fit",
          "shorten it");
      return null;
    }
    return value;
  }

  private String unquoted(ScalarNode scalar) {
    int end = scalar.getEndMark().getColumn();
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
    if (node instanceof ScalarNode scalar) {
      boolean missing = scalar.getScalarStyle() == ScalarStyle.PLAIN && scalar.getValue().isEmpty();
      if (!missing) {
        return scalar;
      }
      problems.add(YamlRules.WRONG_TYPE, spanOf(node), "nothing, where " + expected + " belongs");
      return null;
    }
    problems.add(
        YamlRules.WRONG_TYPE, spanOf(node), kind(node) + ", where " + expected + " belongs");
    return null;
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
      Object value = bind(tuple.getValue().getValueNode(), entries.value(), Integer.MAX_VALUE);
      if (key == null || value == null) {
        whole = false;
      } else {
        values.put(key, value);
      }
    }
    return whole ? values : null;
  }

  private @Nullable Object record(Node node, Fields fields) {
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
    return whole ? create(fields, values, spanOf(node)) : null;
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
    boolean group =
        fields.keys().stream().anyMatch(k -> k.allOrNone() && tuples.containsKey(k.name()));
    List<String> missing =
        fields.keys().stream()
            .filter(key -> key.required() || (group && key.allOrNone()))
            .map(Shape.Key::name)
            .filter(name -> !tuples.containsKey(name))
            .toList();
    if (!missing.isEmpty()) {
      problems.add(
          YamlRules.MISSING_KEY,
          spanOf(node),
          (missing.size() == 1 ? "missing key " : "missing keys ")
              + missing.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")));
    }
    return missing.isEmpty();
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
          YamlRules.BAD_VALUE, spanOf(tuple.getKeyNode()), "\"" + key.name() + "\" is empty");
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
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(YamlRules.WRONG_TYPE, spanOf(tuple.getKeyNode()), "a key that is no word");
      } else if (tuples.putIfAbsent(key.getValue(), tuple) != null) {
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

  private static String kind(Node node) {
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return node instanceof MappingNode ? "a mapping" : "a text";
  }

  private Span spanOf(Node node) {
    int line = node.getStartMark().getLine();
    int column = node.getStartMark().getColumn();
    boolean oneLine = node instanceof ScalarNode && node.getEndMark().getLine() == line;
    int length = oneLine ? node.getEndMark().getColumn() - column : 1;
    return new Span(file.path(), line + 1, column + 1, Math.max(1, length));
  }
}
