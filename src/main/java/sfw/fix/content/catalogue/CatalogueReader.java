package sfw.fix.content.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sfw.fix.content.yaml.SourceFile;
import sfw.fix.content.yaml.TextTree;
import sfw.fix.content.yaml.YamlTree;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.KnownError;

/**
 * Reads a program's own catalogue of messages. By the end of its name, a file is YAML, JSON, a
 * resource bundle of Java, or gettext. YAML and JSON may have any of these shapes, nested as deeply
 * as they like:
 *
 * <pre>
 * E0001: "cannot open %s"
 * E0001: {message: "cannot open %s", ...}
 * - {code: E0001, message: "cannot open %s", ...}
 * </pre>
 */
public final class CatalogueReader {
  /** A catalogue can be read. */
  public static final Rule RULE = Rule.error("catalogue");

  /** The ends of the names of files that can be read. */
  public static final List<String> EXTENSIONS =
      List.of(".yaml", ".yml", ".json", ".properties", ".po", ".pot");

  private static final List<String> MESSAGE_KEYS =
      List.of("message", "msg", "text", "template", "format", "title", "description");
  private static final List<String> CODE_KEYS = List.of("code", "id", "key", "name");

  private final List<KnownError> errors = new ArrayList<>();

  private CatalogueReader() {}

  /**
   * The errors that a catalogue lists, in its order.
   *
   * @param problems told what is wrong with the file
   */
  public static List<KnownError> read(SourceFile file, Problems problems) {
    String name = file.path().toLowerCase(Locale.ROOT);
    if (name.endsWith(".properties")) {
      return withText(PropertiesReader.read(file));
    } else if (name.endsWith(".po") || name.endsWith(".pot")) {
      return withText(GettextReader.read(file, problems));
    } else if (name.endsWith(".json")) {
      return ofTree(JsonTree.read(file, problems));
    } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return ofTree(YamlTree.read(file, problems));
    }
    problems.add(
        RULE,
        Span.startOf(file.path()),
        "nobody knows what is in this file",
        "its name ends with one of " + String.join(", ", EXTENSIONS));
    return List.of();
  }

  private static List<KnownError> withText(List<KnownError> errors) {
    return errors.stream()
        .filter(error -> error.messages().stream().noneMatch(String::isBlank))
        .toList();
  }

  private static List<KnownError> ofTree(Optional<TextTree> tree) {
    CatalogueReader reader = new CatalogueReader();
    tree.ifPresent(root -> reader.collect(root, ""));
    return withText(reader.errors);
  }

  private void collect(TextTree tree, String path) {
    if (tree instanceof TextTree.Items items) {
      items.items().forEach(this::item);
    } else if (tree instanceof TextTree.Named named) {
      named.keys().forEach(key -> key(key, path.isEmpty() ? key.name() : path + "." + key.name()));
    }
  }

  private void item(TextTree item) {
    if (item instanceof TextTree.Text text) {
      add("", text.value(), text.span());
    } else if (item instanceof TextTree.Named named && text(named, MESSAGE_KEYS).isPresent()) {
      Optional<TextTree.Text> code = text(named, CODE_KEYS);
      add(
          code.map(TextTree.Text::value).orElse(""),
          text(named, MESSAGE_KEYS).get().value(),
          code.map(TextTree.Text::span).orElse(item.span()));
    } else if (!(item instanceof TextTree.Named named && text(named, CODE_KEYS).isPresent())) {
      collect(item, "");
    }
  }

  private void key(TextTree.Key key, String path) {
    if (key.value() instanceof TextTree.Text text) {
      add(path, text.value(), key.span());
    } else if (key.value() instanceof TextTree.Named named
        && text(named, MESSAGE_KEYS).isPresent()) {
      add(path, text(named, MESSAGE_KEYS).get().value(), key.span());
    } else {
      collect(key.value(), path);
    }
  }

  /** The text under the first of some keys that there is. */
  private static Optional<TextTree.Text> text(TextTree.Named named, List<String> keys) {
    return keys.stream()
        .flatMap(
            name ->
                named.keys().stream()
                    .filter(key -> key.name().equals(name))
                    .map(TextTree.Key::value)
                    .flatMap(
                        value ->
                            value instanceof TextTree.Text text ? Stream.of(text) : Stream.empty()))
        .findFirst();
  }

  private void add(String code, String message, Span span) {
    errors.add(new KnownError(code.replaceAll("[\\s/]+", "-"), List.of(message), span));
  }
}
