package sfw.fix.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.DidYouMean;

/** How diagnostics are handed on. */
enum ReportFormat {
  /** For people, on standard error. */
  TEXT {
    @Override
    String write(List<Diagnostic> diagnostics) {
      throw new IllegalStateException("printed by DiagnosticPrinter");
    }
  },
  /** An array of objects. */
  JSON {
    @Override
    String write(List<Diagnostic> diagnostics) {
      return JsonReport.write(diagnostics);
    }
  },
  /** The Static Analysis Results Interchange Format, 2.1.0. */
  SARIF {
    @Override
    String write(List<Diagnostic> diagnostics) {
      return SarifReport.write(diagnostics);
    }
  },
  /** Commands that a GitHub workflow shows as annotations. */
  GITHUB {
    @Override
    String write(List<Diagnostic> diagnostics) {
      return GithubReport.write(diagnostics);
    }
  };

  /** The diagnostics as one text, which ends in a line feed or is empty. */
  abstract String write(List<Diagnostic> diagnostics);

  static ReportFormat of(String name) throws WrongUse {
    for (ReportFormat format : values()) {
      if (format.word().equals(name)) {
        return format;
      }
    }
    List<String> words = Arrays.stream(values()).map(ReportFormat::word).toList();
    throw new WrongUse(
        "--format: there is no format \"" + name + "\"", DidYouMean.hint(name, words));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
