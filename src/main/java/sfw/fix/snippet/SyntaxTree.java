package sfw.fix.snippet;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TreeSitterDockerfile;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterJson;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterYaml;

/** Parses code with tree-sitter's grammars, each loaded when its first snippet comes. */
final class SyntaxTree {
  private static final ThreadLocal<Map<Language, TSParser>> PARSERS =
      ThreadLocal.withInitial(() -> new EnumMap<>(Language.class));

  private SyntaxTree() {}

  /** The first place that the grammar of a language cannot read. */
  static Optional<SnippetFaults.Fault> fault(Language language, String code) {
    TSParser parser = PARSERS.get().computeIfAbsent(language, SyntaxTree::parser);
    TSNode root = parser.parseString(null, code).getRootNode();
    return root.hasError() ? Optional.of(fault(language, code, first(root))) : Optional.empty();
  }

  private static TSParser parser(Language language) {
    TSLanguage grammar =
        switch (language) {
          case JSON -> new TreeSitterJson();
          case YAML -> new TreeSitterYaml();
          case DOCKERFILE -> new TreeSitterDockerfile();
          case PYTHON -> new TreeSitterPython();
          case JAVASCRIPT -> new TreeSitterJavascript();
          case JAVA -> new TreeSitterJava();
          default -> throw new IllegalArgumentException("no grammar for " + language);
        };
    TSParser parser = new TSParser();
    parser.setLanguage(grammar);
    return parser;
  }

  private static TSNode first(TSNode node) {
    if (node.isError() || node.isMissing()) {
      return node;
    }
    for (int i = 0; i < node.getChildCount(); i++) {
      TSNode child = node.getChild(i);
      if (child.hasError() || child.isMissing()) {
        return first(child);
      }
    }
    return node;
  }

  private static SnippetFaults.Fault fault(Language language, String code, TSNode node) {
    byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
    int start = character(bytes, node.getStartByte());
    int end = Math.max(start + 1, character(bytes, node.getEndByte()));
    if (node.isMissing()) {
      return new SnippetFaults.Fault(
          Math.min(start, code.length() - 1), 1, "\"" + node.getType() + "\" is missing here");
    }
    int lineEnd = code.indexOf('\n', start) < 0 ? code.length() : code.indexOf('\n', start);
    int length = Math.max(1, Math.min(end, lineEnd) - start);
    return new SnippetFaults.Fault(start, length, "this is no " + language.label());
  }

  private static int character(byte[] bytes, int offset) {
    return new String(bytes, 0, offset, StandardCharsets.UTF_8).length();
  }
}
