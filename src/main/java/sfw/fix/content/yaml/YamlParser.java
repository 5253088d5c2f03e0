package sfw.fix.content.yaml;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;

/** Turns YAML text into SnakeYAML's node graph: no types, no objects, bounded depth. */
final class YamlParser {
  private static final int MAX_DEPTH = 20;

  /** What to do, by a part of what SnakeYAML says; the first that fits. */
  private static final Map<String, String> HINTS = hints();

  private YamlParser() {}

  private static Map<String, String> hints() {
    Map<String, String> hints = new LinkedHashMap<>();
    hints.put("TAB", "indent with spaces, never with tabs");
    hints.put("mapping values are not allowed", "put text that holds \": \" in quotes");
    hints.put("scanning a quoted scalar", "close the quote that opens here");
    hints.put(
        "scanning a double-quoted scalar", "write \\\\ for a backslash, or use single quotes");
    hints.put("scanning an alias", "put text that begins with * in quotes");
    hints.put("undefined alias", "put text that begins with * in quotes");
    hints.put("scanning an anchor", "put text that begins with & in quotes");
    hints.put("cannot start any token", "put the text in quotes");
    hints.put("parsing a flow", "close the bracket that opens here, and put text in quotes");
    hints.put("expected a single document", "keep one document, without --- between two");
    hints.put("expected <block end>", "check the indentation, and the quotes of the lines before");
    return hints;
  }

  static Optional<Node> parse(SourceFile file, Problems problems) {
    try {
      Composer composer = new Composer(parser(file), new Resolver(), options());
      Node root = composer.getSingleNode();
      if (root == null) {
        problems.add(
            YamlRules.SYNTAX,
            Span.startOf(file.path()),
            "the file is empty",
            "docs/content-format.md shows what it holds");
      }
      return Optional.ofNullable(root);
    } catch (MarkedYAMLException e) {
      problems.add(YamlRules.SYNTAX, span(file, placeOf(e)), "not YAML: " + problemOf(e), hint(e));
    } catch (YAMLException e) {
      problems.add(
          YamlRules.SYNTAX,
          tooDeep(file),
          "more than " + MAX_DEPTH + " levels of nesting",
          "no file of the knowledge base needs more than six");
    }
    return Optional.empty();
  }

  /** Where something went wrong; for what was never closed, where it was opened. */
  private static Mark placeOf(MarkedYAMLException e) {
    boolean atEnd = problemOf(e).contains("end of stream") || problemOf(e).contains("stream end");
    boolean unclosed = atEnd && e.getContextMark() != null;
    return unclosed || e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
  }

  private static String problemOf(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? e.getContext() : e.getProblem();
    return problem.strip().lines().findFirst().orElse("");
  }

  private static ParserImpl parser(SourceFile file) {
    return new ParserImpl(new StreamReader(new StringReader(file.text())), options());
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    // Composing an alias costs nothing, and the binder reports each anchor at its place.
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    return options;
  }

  private static Span span(SourceFile file, Mark mark) {
    int column = file.column(mark.getLine(), mark.getColumn());
    return new Span(file.path(), mark.getLine() + 1, column + 1, 1);
  }

  private static String hint(MarkedYAMLException e) {
    String all = e.getContext() + "; " + problemOf(e);
    return HINTS.keySet().stream()
        .filter(all::contains)
        .findFirst()
        .map(HINTS::get)
        .orElse("check the indentation and the quotes, here and on the line before");
  }

  /** Where the nesting passes the limit: the composer throws without a place. */
  private static Span tooDeep(SourceFile file) {
    LoaderOptions unlimited = new LoaderOptions();
    unlimited.setNestingDepthLimit(Integer.MAX_VALUE);
    var events = new ParserImpl(new StreamReader(new StringReader(file.text())), unlimited);
    int depth = 0;
    try {
      for (Event event = events.getEvent(); event != null; event = events.getEvent()) {
        depth += event instanceof CollectionStartEvent ? 1 : 0;
        depth -= event instanceof CollectionEndEvent ? 1 : 0;
        if (depth > MAX_DEPTH) {
          return span(file, event.getStartMark());
        }
        if (event.is(Event.ID.StreamEnd)) {
          break;
        }
      }
    } catch (YAMLException e) {
      return Span.startOf(file.path());
    }
    return Span.startOf(file.path());
  }
}
