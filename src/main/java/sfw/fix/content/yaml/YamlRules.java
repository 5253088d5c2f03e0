package sfw.fix.content.yaml;

import java.util.List;
import sfw.fix.diagnostic.Rule;

/** What can be wrong with a YAML file, whatever it is for. */
public final class YamlRules {
  static final Rule SYNTAX = Rule.error("yaml-syntax");
  static final Rule FEATURE = Rule.error("yaml-feature");
  static final Rule DUPLICATE_KEY = Rule.error("yaml-duplicate-key");
  static final Rule UNKNOWN_KEY = Rule.error("yaml-unknown-key");
  public static final Rule MISSING_KEY = Rule.error("yaml-missing-key");
  static final Rule WRONG_TYPE = Rule.error("yaml-wrong-type");
  static final Rule UNQUOTED_TEXT = Rule.error("yaml-unquoted-text");
  static final Rule BAD_VALUE = Rule.error("yaml-bad-value");
  static final Rule TEXT_LENGTH = Rule.error("yaml-text-length");

  public static final List<Rule> ALL =
      List.of(
          SYNTAX,
          FEATURE,
          DUPLICATE_KEY,
          UNKNOWN_KEY,
          MISSING_KEY,
          WRONG_TYPE,
          UNQUOTED_TEXT,
          BAD_VALUE,
          TEXT_LENGTH);

  private YamlRules() {}
}
