package sfw.fix.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sfw.fix.diagnostic.Diagnostic;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Diagnostics as a JSON array. Lines and columns are counted from 1, columns in UTF-16 units. */
final class JsonReport {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private record Item(
      String rule,
      String severity,
      String path,
      int line,
      int column,
      int length,
      String message,
      @Nullable String hint) {}

  private JsonReport() {}

  static String write(List<Diagnostic> diagnostics) {
    return JSON.writeValueAsString(diagnostics.stream().map(JsonReport::item).toList()) + "\n";
  }

  private static Item item(Diagnostic diagnostic) {
    return new Item(
        diagnostic.rule().id(),
        diagnostic.rule().severity().name().toLowerCase(Locale.ROOT),
        diagnostic.span().path(),
        diagnostic.span().line(),
        diagnostic.span().column(),
        diagnostic.span().length(),
        diagnostic.message(),
        diagnostic.hint().orElse(null));
  }
}
