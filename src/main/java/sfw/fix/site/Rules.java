package sfw.fix.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sfw.fix.check.Linter;
import sfw.fix.content.ContentRules;
import sfw.fix.diagnostic.Rule;
import sfw.fix.links.ExternalCheck;
import sfw.fix.search.index.SelfRetrieval;

/** All rules, by id. */
public final class Rules {
  /** An id in {@code site.yaml} is one of a rule whose severity can be another one. */
  static final Rule SEVERITY = Rule.error("rule-severity");

  private static final List<Rule> RETRIEVAL = List.of(SelfRetrieval.RULE, SelfRetrieval.CONFUSION);

  private static final Map<String, Rule> ALL =
      Stream.of(
              ContentRules.ALL,
              Linter.rules(),
              RETRIEVAL,
              List.of(SEVERITY, AddressLedger.RULE, ExternalCheck.RULE))
          .flatMap(List::stream)
          .collect(Collectors.toMap(Rule::id, rule -> rule, (a, b) -> a, TreeMap::new));

  /** Without these, there is no catalog, so that they have neither exceptions nor severities. */
  private static final Set<String> FIRM =
      Stream.of(ContentRules.ALL, Linter.firmRules(), List.of(SEVERITY))
          .flatMap(List::stream)
          .map(Rule::id)
          .collect(Collectors.toUnmodifiableSet());

  private Rules() {}

  /** The ids of all rules, sorted. */
  public static List<String> ids() {
    return List.copyOf(ALL.keySet());
  }

  /** All rules, by id. */
  public static List<Rule> all() {
    return List.copyOf(ALL.values());
  }

  static boolean exists(String id) {
    return ALL.containsKey(id);
  }

  static boolean isFirm(String id) {
    return FIRM.contains(id);
  }

  /** The rules that can have exceptions, sorted. */
  static List<String> lenient() {
    return ALL.keySet().stream().filter(id -> !FIRM.contains(id)).toList();
  }
}
