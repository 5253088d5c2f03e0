package sfw.fix.links;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;
import sfw.fix.model.Draft;
import sfw.fix.model.Explanation;
import sfw.fix.model.Part;
import sfw.fix.model.Section;

/** The addresses of other sites that the content names, each with the places that name it. */
public final class ExternalLinks {
  private final SortedMap<String, List<Span>> places = new TreeMap<>();

  private ExternalLinks() {}

  /** All of a draft, sorted, without their fragments. */
  public static SortedMap<String, List<Span>> of(Draft draft) {
    ExternalLinks links = new ExternalLinks();
    draft.entries().stream()
        .flatMap(entry -> entry.explanation().stream())
        .forEach(links::addExplanation);
    draft.steps().forEach(step -> links.addParts(step.body().stream()));
    draft
        .tools()
        .forEach(
            tool -> {
              links.addUrl(tool.home());
              links.addProse(tool.about());
              tool.introduction().forEach(links::addSection);
            });
    draft
        .pages()
        .forEach(
            page -> {
              links.addParts(page.lead().stream());
              page.sections().forEach(links::addSection);
            });
    draft.codes().ifPresent(systems -> systems.values().forEach(s -> links.addUrl(s.reference())));
    return Collections.unmodifiableSortedMap(links.places);
  }

  private void addExplanation(Explanation explanation) {
    explanation.references().forEach(reference -> addUrl(reference.url()));
    explanation.prose().forEach(this::addProse);
  }

  private void addSection(Section section) {
    addParts(section.body().stream());
  }

  private void addParts(Stream<Part> parts) {
    Part.proseOf(parts).forEach(this::addProse);
  }

  private void addProse(Prose prose) {
    prose.links().forEach(link -> add(link.value(), link.span()));
  }

  private void addUrl(Located<URI> url) {
    add(url.value().toString(), url.span());
  }

  private void add(String address, Span span) {
    withoutFragment(address)
        .ifPresent(url -> places.computeIfAbsent(url, u -> new ArrayList<>()).add(span));
  }

  private static Optional<String> withoutFragment(String address) {
    try {
      URI uri = new URI(address);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null
          ? Optional.of(address.replaceAll("#.*", ""))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
