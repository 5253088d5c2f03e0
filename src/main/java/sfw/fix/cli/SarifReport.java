package sfw.fix.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;
import sfw.fix.site.Rules;

/**
 * Diagnostics as a SARIF 2.1.0 log: one run, all rules, one result for each diagnostic. The schema
 * is in the tests.
 */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String PAGES = "https://github.com/sfw/fix/blob/main/docs/rules/";

  private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

  private record Run(Tool tool, String columnKind, List<Result> results) {}

  private record Tool(Driver driver) {}

  private record Driver(String name, String informationUri, List<Descriptor> rules) {}

  private record Descriptor(String id, Configuration defaultConfiguration, String helpUri) {}

  private record Configuration(String level) {}

  private record Result(
      String ruleId, int ruleIndex, String level, Message message, List<Location> locations) {}

  private record Message(String text) {}

  private record Location(PhysicalLocation physicalLocation) {}

  private record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  private record ArtifactLocation(String uri) {}

  private record Region(int startLine, int startColumn, int endLine, int endColumn) {}

  private SarifReport() {}

  static String write(List<Diagnostic> diagnostics) {
    Driver driver =
        new Driver(
            "sfw/fix",
            "https://github.com/sfw/fix",
            Rules.all().stream().map(SarifReport::descriptor).toList());
    List<Result> results = diagnostics.stream().map(SarifReport::result).toList();
    Log log =
        new Log(SCHEMA, "2.1.0", List.of(new Run(new Tool(driver), "utf16CodeUnits", results)));
    return JsonReport.JSON.writeValueAsString(log) + "\n";
  }

  private static Descriptor descriptor(Rule rule) {
    return new Descriptor(rule.id(), new Configuration(level(rule)), PAGES + rule.id() + ".md");
  }

  private static String level(Rule rule) {
    return rule.severity() == Rule.Severity.ERROR ? "error" : "warning";
  }

  private static Result result(Diagnostic diagnostic) {
    Rule rule = diagnostic.rule();
    String text =
        diagnostic.message() + diagnostic.hint().map(hint -> ". Way out: " + hint).orElse("");
    return new Result(
        rule.id(),
        Rules.ids().indexOf(rule.id()),
        level(rule),
        new Message(text),
        List.of(location(diagnostic.span())));
  }

  private static Location location(Span span) {
    Region region =
        new Region(span.line(), span.column(), span.line(), span.column() + span.length());
    return new Location(new PhysicalLocation(new ArtifactLocation(uri(span.path())), region));
  }

  /** A path as a reference, relative unless the path is absolute. */
  private static String uri(String path) {
    try {
      boolean absolute = path.startsWith("/");
      return new URI(absolute ? "file" : null, absolute ? "" : null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
