package sfw.fix.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import sfw.fix.diagnostic.Allowance;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule.Severity;
import sfw.fix.model.Id;
import sfw.fix.model.Site;

/**
 * What the content says about the rules: exceptions for single places, and other severities for
 * rules. Remembers which exceptions were needed.
 */
public final class Leniency {
  private final List<Allowance> allowed;
  private final Site.Severities declared;
  private final Map<String, Severity> severities = new HashMap<>();
  private final Set<Allowance> needed = new HashSet<>();

  /** What a content folder says. */
  public Leniency(List<Allowance> allowed, Optional<Site> site) {
    this.allowed = allowed;
    this.declared = site.map(Site::severities).orElse(Site.Severities.NONE);
    declared.error().forEach(id -> severities.put(id.value().value(), Severity.ERROR));
    declared.warning().forEach(id -> severities.put(id.value().value(), Severity.WARNING));
  }

  /** The diagnostics without those that an exception covers, each as severe as it is here. */
  public List<Diagnostic> apply(List<Diagnostic> diagnostics) {
    List<Diagnostic> kept = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      if (Rules.isFirm(diagnostic.rule().id())) {
        kept.add(diagnostic);
      } else if (!isAllowed(diagnostic)) {
        kept.add(as(diagnostic));
      }
    }
    return kept;
  }

  private boolean isAllowed(Diagnostic diagnostic) {
    List<Allowance> covering = allowed.stream().filter(a -> a.covers(diagnostic)).toList();
    needed.addAll(covering);
    return !covering.isEmpty();
  }

  private Diagnostic as(Diagnostic diagnostic) {
    Severity severity = severities.get(diagnostic.rule().id());
    return severity == null
        ? diagnostic
        : new Diagnostic(
            diagnostic.rule().as(severity),
            diagnostic.span(),
            diagnostic.message(),
            diagnostic.hint());
  }

  /** What is wrong with the exceptions and severities themselves. */
  public List<Diagnostic> faults() {
    Problems problems = new Problems();
    declared.error().forEach(id -> severity(id, problems));
    declared.warning().forEach(id -> severity(id, problems));
    for (Allowance allowance : allowed) {
      if (Rules.isFirm(allowance.rule()) || !Rules.exists(allowance.rule())) {
        problems.add(
            Allowance.RULE,
            allowance.span(),
            noExceptions(allowance.rule()),
            DidYouMean.hint(allowance.rule(), Rules.lenient()));
      }
    }
    return problems.sorted();
  }

  private static void severity(Located<Id> id, Problems problems) {
    String rule = id.value().value();
    if (!Rules.exists(rule)) {
      problems.add(
          Rules.SEVERITY,
          id.span(),
          "there is no rule \"" + rule + "\"",
          DidYouMean.hint(rule, Rules.lenient()));
    } else if (Rules.isFirm(rule)) {
      problems.add(
          Rules.SEVERITY,
          id.span(),
          "the rule \"" + rule + "\" is always an error",
          "without it, there is no site to build; remove it here");
    }
  }

  private static String noExceptions(String rule) {
    return Rules.exists(rule)
        ? "the rule \"" + rule + "\" has no exceptions"
        : "there is no rule \"" + rule + "\"";
  }

  /**
   * The exceptions that nothing has needed, although their rules were checked.
   *
   * @param checked whether all places of a rule were looked at
   */
  List<Diagnostic> unneeded(Predicate<String> checked) {
    Problems problems = new Problems();
    for (Allowance allowance : allowed) {
      boolean usable = Rules.exists(allowance.rule()) && !Rules.isFirm(allowance.rule());
      if (usable && checked.test(allowance.rule()) && !needed.contains(allowance)) {
        problems.add(
            Allowance.RULE,
            allowance.span(),
            "nothing here breaks the rule \"" + allowance.rule() + "\"",
            "remove the exception");
      }
    }
    return problems.sorted();
  }
}
