package sfw.fix.content.yaml;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;

/** Reads YAML of any shape that somebody else wrote. Its types mean nothing: all is text. */
public final class YamlTree {
  private static final int MOST_NODES = 1_000_000;

  private final SourceFile file;
  private int nodes;

  private YamlTree(SourceFile file) {
    this.file = file;
  }

  /** The tree of a file; empty when it is no YAML, and then the problems say where. */
  public static Optional<TextTree> read(SourceFile file, Problems problems) {
    return YamlParser.parse(file, problems).map(new YamlTree(file)::tree);
  }

  private TextTree tree(Node node) {
    nodes++;
    Span span = span(node);
    // An alias is the same node again, so that a few lines can stand for millions.
    if (nodes > MOST_NODES) {
      return new TextTree.Text("", span);
    }
    if (node instanceof MappingNode mapping) {
      return new TextTree.Named(mapping.getValue().stream().map(this::key).toList(), span);
    } else if (node instanceof SequenceNode sequence) {
      List<TextTree> items = sequence.getValue().stream().map(this::tree).toList();
      return new TextTree.Items(items, span);
    }
    return new TextTree.Text(((ScalarNode) node).getValue(), span);
  }

  private TextTree.Key key(NodeTuple tuple) {
    Node key = tuple.getKeyNode();
    String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
    return new TextTree.Key(name, span(key), tree(tuple.getValueNode()));
  }

  private Span span(Node node) {
    Mark start = node.getStartMark();
    Mark end = node.getEndMark();
    int length = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 1;
    return new Span(file.path(), start.getLine() + 1, start.getColumn() + 1, Math.max(1, length));
  }
}
