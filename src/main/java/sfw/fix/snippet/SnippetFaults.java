package sfw.fix.snippet;

import java.util.List;
import java.util.Optional;

/**
 * Finds what a parser of its language cannot read in a piece of code or configuration. Pieces are
 * allowed where they are natural: the members of a JSON object, statements without a class,
 * elements without a root.
 */
public final class SnippetFaults {

  /** A place that a parser could not read; offsets count characters of the snippet. */
  public record Fault(int start, int length, String message) {}

  private SnippetFaults() {}

  /** The first fault of a snippet; nothing for languages that are not parsed here. */
  public static Optional<Fault> first(Language language, String source) {
    String code = language.kind() == Language.Kind.MARKUP ? source : MaskedText.of(source).code();
    return switch (language) {
      case JSON -> json(code);
      case DOCKERFILE -> DockerfileReader.fault(code);
      case YAML, PYTHON, JAVASCRIPT, JAVA -> SyntaxTree.fault(language, code);
      case TOML -> TomlReader.fault(code);
      case XML -> XmlReader.fault(code);
      case SQL -> SqlReader.fault(code);
      case NGINX -> BlockReader.fault(code);
      case INI, SYSTEMD -> LineReader.ini(code);
      case PROPERTIES -> LineReader.properties(code);
      default -> Optional.empty();
    };
  }

  /** As it is, or as what stands between the braces of an object, or the brackets of a list. */
  private static Optional<Fault> json(String code) {
    Optional<Fault> whole = SyntaxTree.fault(Language.JSON, code);
    if (whole.isEmpty()) {
      return whole;
    }
    for (String wrapped : List.of("{" + code + "}", "[" + code + "]")) {
      if (SyntaxTree.fault(Language.JSON, wrapped).isEmpty()) {
        return Optional.empty();
      }
    }
    return whole;
  }
}
