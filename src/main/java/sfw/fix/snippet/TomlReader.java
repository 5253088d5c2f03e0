package sfw.fix.snippet;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads TOML. */
final class TomlReader {
  private TomlReader() {}

  static Optional<SnippetFaults.Fault> fault(String code) {
    try {
      new TomlMapper().readTree(code);
      return Optional.empty();
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      return Optional.of(Lines.fault(code, line, column, String.valueOf(e.getOriginalMessage())));
    }
  }
}
