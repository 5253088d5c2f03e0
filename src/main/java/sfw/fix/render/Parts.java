package sfw.fix.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sfw.fix.markdown.Html;
import sfw.fix.model.Part;
import sfw.fix.model.Part.Snippet;
import sfw.fix.model.Risk;
import sfw.fix.model.Role;
import sfw.fix.render.view.PartView;
import sfw.fix.render.view.SnippetView;
import sfw.fix.render.view.SnippetView.OutputView;
import sfw.fix.render.view.SnippetView.RiskView;
import sfw.fix.snippet.Highlight;
import sfw.fix.snippet.Highlights;
import sfw.fix.snippet.Language;

/**
 * Lays out the parts of a section or step: an output is tied to the command before it, and commands
 * that follow each other and differ in platform become variants.
 */
final class Parts {
  private final PageScope scope;
  private final List<String> telling;
  private final List<PartView> views = new ArrayList<>();
  private final List<SnippetView> pending = new ArrayList<>();

  private Parts(PageScope scope, List<String> telling) {
    this.scope = scope;
    this.telling = telling;
  }

  static List<PartView> of(PageScope scope, List<Part> parts) {
    return of(scope, parts, List.of());
  }

  /**
   * The parts of a step.
   *
   * @param telling what to look for in its outputs
   */
  static List<PartView> of(PageScope scope, List<Part> parts, List<String> telling) {
    Parts layout = new Parts(scope, telling);
    parts.forEach(layout::add);
    layout.endSnippets();
    return layout.views;
  }

  private void add(Part part) {
    if (part instanceof Part.Text text) {
      endSnippets();
      views.add(PartView.of(scope.blocks(text.prose())));
      return;
    }
    Snippet snippet = (Snippet) part;
    if (snippet.language().kind() == Language.Kind.OUTPUT && !pending.isEmpty()) {
      SnippetView command = pending.remove(pending.size() - 1);
      pending.add(command.withOutput(output(snippet)));
      return;
    }
    SnippetView view = view(snippet);
    if (!isVariant(view)) {
      endSnippets();
    }
    pending.add(view);
  }

  private boolean isVariant(SnippetView view) {
    Optional<SnippetView> before =
        pending.isEmpty() ? Optional.empty() : Optional.of(pending.get(pending.size() - 1));
    return before
        .filter(other -> !other.platforms().isEmpty() && !view.platforms().isEmpty())
        .filter(other -> !other.platforms().equals(view.platforms()) && other.undo() == view.undo())
        .isPresent();
  }

  private void endSnippets() {
    if (!pending.isEmpty()) {
      views.add(PartView.of(List.copyOf(pending)));
      pending.clear();
    }
  }

  private OutputView output(Snippet snippet) {
    return new OutputView(printed(snippet), snippet.match() == Part.Match.EXACT);
  }

  private SnippetView view(Snippet snippet) {
    return new SnippetView(
        snippet.language().kind().name().toLowerCase(Locale.ROOT),
        snippet.language().id(),
        snippet.language().label(),
        snippet.language().kind() == Language.Kind.OUTPUT ? printed(snippet) : code(snippet),
        snippet.file().orElse(null),
        snippet.platforms().stream()
            .map(platform -> scope.catalog().platform(platform.value()).name())
            .toList(),
        snippet.role().filter(role -> role == Role.UNDO).isPresent(),
        snippet.risks().stream().map(Parts::risk).toList(),
        List.of());
  }

  private static Html code(Snippet snippet) {
    boolean destructive = snippet.risks().contains(Risk.DESTRUCTIVE);
    return html(snippet, Highlights.of(snippet.language(), snippet.template(), destructive));
  }

  private Html printed(Snippet snippet) {
    return html(snippet, Highlights.ofOutput(snippet.template(), telling));
  }

  private static Html html(Snippet snippet, List<Highlight> highlights) {
    String html = Codes.html(snippet.template(), snippet.contexts(), highlights).value();
    return new Html(html.endsWith("\n") ? html.substring(0, html.length() - 1) : html);
  }

  private static RiskView risk(Risk risk) {
    return switch (risk) {
      case DESTRUCTIVE -> new RiskView("destructive", "Deletes or overwrites data.");
      case DOWNTIME -> new RiskView("downtime", "Interrupts a running service.");
      case SECURITY -> new RiskView("security", "Loosens a protection.");
    };
  }
}
