package sfw.fix.content.yaml;

import java.io.StringReader;
import java.util.List;
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

  /**
   * What SnakeYAML's words mean to the author.
   *
   * @param words a part of what it says
   * @param opening whether to point at where it began, not where it got lost
   */
  private record Advice(String words, boolean opening, String message, String hint) {}

  private static final List<Advice> ADVICE =
      List.of(
          new Advice("TAB", false, "a tab", "indent with spaces, never with tabs"),
          new Advice(
              "mapping values are not allowed",
              false,
              "a \": \" within a value",
              "put text that holds \": \" in quotes"),
          new Advice(
              "scanning a quoted scalar",
              true,
              "a quote that is never closed",
              "close it; within double quotes write \\\" for a quote"),
          new Advice(
              "scanning a double-quoted scalar",
              false,
              "an escape that YAML does not know",
              "write \\\\ for a backslash, or use single quotes"),
          new Advice("an alias", true, "a value that begins with *", "put text in quotes"),
          new Advice("undefined alias", true, "a value that begins with *", "put text in quotes"),
          new Advice("an anchor", true, "a value that begins with &", "put text in quotes"),
          new Advice(
              "cannot start any token",
              false,
              "no value begins with this character",
              "put text in quotes"),
          new Advice(
              "sequence entries are not allowed",
              false,
              "a \"- \" within a value",
              "put text in quotes; a list begins on the next line"),
          new Advice(
              "scanning a block scalar",
              false,
              "text behind the | or >",
              "begin the text on the next line, or put it in quotes"),
          new Advice(
              "scanning a simple key",
              true,
              "a line without \": \"",
              "write key: value; text of several lines goes below a |"),
          new Advice(
              "parsing a flow",
              false,
              "a bracket that is not closed, or a comma that is missing",
              "check the brackets and commas, and put text in quotes"),
          new Advice(
              "expected a single document",
              false,
              "a second document",
              "keep one, without a line --- before it"),
          new Advice(
              "expected <block end>",
              false,
              "this does not fit the lines before it",
              "check the indentation, and the quotes of the lines before"));

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
      report(e, file, problems);
    } catch (YAMLException e) {
      problems.add(
          YamlRules.SYNTAX,
          tooDeep(file),
          "more than " + MAX_DEPTH + " levels of nesting",
          "no file of the knowledge base needs more than six");
    }
    return Optional.empty();
  }

  private static void report(MarkedYAMLException e, SourceFile file, Problems problems) {
    String words = e.getContext() + "; " + e.getProblem();
    Advice advice =
        ADVICE.stream()
            .filter(a -> words.contains(a.words()))
            .findFirst()
            .orElse(
                new Advice(
                    "",
                    false,
                    "not YAML: " + e.getProblem(),
                    "check the indentation and the quotes, here and on the line before"));
    problems.add(YamlRules.SYNTAX, span(file, placeOf(e, advice)), advice.message(), advice.hint());
  }

  /** Where something went wrong, or where it began when the lines behind it are not to blame. */
  private static Mark placeOf(MarkedYAMLException e, Advice advice) {
    Mark began = e.getContextMark();
    Mark lost = e.getProblemMark();
    if (began == null || lost == null) {
      return began == null ? lost : began;
    }
    boolean bracket = advice.words().equals("parsing a flow");
    return advice.opening() || (bracket && lost.getLine() > began.getLine()) ? began : lost;
  }

  private static ParserImpl parser(SourceFile file) {
    return new ParserImpl(new StreamReader(new StringReader(file.text())), options());
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    // Composing an alias costs nothing, and the binder reports each anchor at its place.
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    // The same for tags: nothing is constructed from a node.
    options.setTagInspector(tag -> true);
    return options;
  }

  private static Span span(SourceFile file, Mark mark) {
    int column = file.column(mark.getLine(), mark.getColumn());
    return new Span(file.path(), mark.getLine() + 1, column + 1, 1);
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
