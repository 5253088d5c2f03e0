package sfw.fix.content;

import java.util.List;
import java.util.stream.Stream;
import sfw.fix.content.catalogue.CatalogueReader;
import sfw.fix.content.yaml.YamlRules;
import sfw.fix.diagnostic.Allowance;
import sfw.fix.diagnostic.Rule;
import sfw.fix.markdown.MarkdownRules;

/** What can be wrong with one file of the content, seen alone. */
public final class ContentRules {
  static final Rule FILE_NAME = Rule.error("file-name");
  static final Rule FILE_UNEXPECTED = Rule.error("file-unexpected");
  static final Rule FILE_MISSING = Rule.error("file-missing");
  static final Rule FILE_ENCODING = Rule.error("file-encoding");
  static final Rule FILE_TOO_LARGE = Rule.error("file-too-large");
  static final Rule FILE_LINK = Rule.error("file-link");
  static final Rule FILE_UNREADABLE = Rule.error("file-unreadable");
  public static final Rule PLACEHOLDER = Rule.error("placeholder");
  static final Rule HALF_ENTRY = Rule.error("half-entry");
  static final Rule ADDRESS = Rule.error("address");
  static final Rule SIGNATURE = Rule.error("signature-syntax");
  static final Rule UNDECLARED_SLOT = Rule.error("undeclared-slot");
  static final Rule SECTION = Rule.error("section");
  static final Rule STEP = Rule.error("step");
  static final Rule CAUSE = Rule.error("cause");
  static final Rule REPRODUCE = Rule.error("reproduce");
  static final Rule SNIPPET = Rule.error("snippet");

  private static final List<Rule> OWN =
      List.of(
          FILE_NAME,
          FILE_UNEXPECTED,
          FILE_MISSING,
          FILE_ENCODING,
          FILE_TOO_LARGE,
          FILE_LINK,
          FILE_UNREADABLE,
          PLACEHOLDER,
          HALF_ENTRY,
          ADDRESS,
          SIGNATURE,
          UNDECLARED_SLOT,
          SECTION,
          STEP,
          CAUSE,
          REPRODUCE,
          SNIPPET,
          CatalogueReader.RULE);

  /** All rules that reading can report, those of YAML and Markdown included. */
  public static final List<Rule> ALL =
      Stream.of(OWN, YamlRules.ALL, MarkdownRules.ALL, List.of(Allowance.RULE))
          .flatMap(List::stream)
          .toList();

  private ContentRules() {}
}
