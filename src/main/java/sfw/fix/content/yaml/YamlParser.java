package sfw.fix.content.yaml;

import java.io.StringReader;
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

  private YamlParser() {}

  static Optional<Node> parse(SourceFile file, Problems problems) {
    try {
      Composer composer = new Composer(parser(file), new Resolver(), options());
      Node root = composer.getSingleNode();
      if (root == null) {
        problems.add(YamlRules.SYNTAX, Span.startOf(file.path()), "the file is empty");
      }
      return Optional.ofNullable(root);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      String problem = e.getProblem() == null ? e.getContext() : e.getProblem();
      problems.add(YamlRules.SYNTAX, span(file, mark), "not YAML: " + problem, hint(problem));
    } catch (YAMLException e) {
      problems.add(
          YamlRules.SYNTAX,
          tooDeep(file),
          "more than " + MAX_DEPTH + " levels of nesting",
          "no file of the knowledge base needs more than six");
    }
    return Optional.empty();
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
    return new Span(file.path(), mark.getLine() + 1, mark.getColumn() + 1, 1);
  }

  private static String hint(String problem) {
    if (problem.contains("TAB")) {
      return "indent with spaces, never with tabs";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "put text that holds \": \" in quotes";
    }
    if (problem.contains("unexpected end of stream")
        || problem.contains("while scanning a quoted")) {
      return "close the quote that the text opens";
    }
    if (problem.contains("expected <block end>")) {
      return "check the indentation of this line, and the quotes of the one before";
    }
    if (problem.contains("unknown escape") || problem.contains("escape")) {
      return "in double quotes write \\\\ for a backslash, or use single quotes";
    }
    return "check the indentation and the quotes here and on the line before";
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
