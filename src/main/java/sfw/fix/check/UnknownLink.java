package sfw.fix.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.markdown.Prose;
import sfw.fix.model.ContentLink;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Explanation;
import sfw.fix.model.Id;
import sfw.fix.model.Part;
import sfw.fix.model.Section;
import sfw.fix.model.Step;

/** Every link in prose leads to something that exists, or to another site over http. */
final class UnknownLink implements Check {
  private static final Rule RULE = Rule.error("unknown-link");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    Links links = new Links(known, problems);
    known.explanations().forEach(explained -> links.checkEntry(explained));
    known
        .draft()
        .steps()
        .forEach(s -> links.check(withTitle(s.title(), s.body(), List.of()), Set.of()));
    known.draft().tools().forEach(t -> links.checkSections(Stream.of(t.about()), t.introduction()));
    known
        .draft()
        .pages()
        .forEach(p -> links.checkSections(withTitle(p.title(), p.lead(), List.of()), p.sections()));
    known.draft().gone().forEach(gone -> links.check(Stream.of(gone.reason()), Set.of()));
    known
        .draft()
        .tags()
        .ifPresent(tags -> links.check(tags.values().stream().map(tag -> tag.about()), Set.of()));
    known
        .draft()
        .codes()
        .ifPresent(systems -> links.check(systems.values().stream().map(s -> s.about()), Set.of()));
  }

  private static Stream<Prose> withTitle(Prose title, List<Part> lead, List<Section> sections) {
    return Stream.concat(Stream.of(title), prose(lead, sections));
  }

  private static Stream<Prose> prose(List<Part> lead, List<Section> sections) {
    Stream<Part> parts =
        Stream.concat(lead.stream(), sections.stream().flatMap(s -> s.body().stream()));
    return Stream.concat(Part.proseOf(parts), sections.stream().map(Section::title));
  }

  private record Links(Known known, Problems problems) {

    void checkEntry(Explanation explanation) {
      check(explanation.prose(), anchors(explanation));
    }

    private static Set<Id> anchors(Explanation explanation) {
      Set<Id> anchors = new HashSet<>();
      for (Step step : explanation.steps()) {
        anchors.add(step.id().value());
      }
      return anchors;
    }

    void checkSections(Stream<Prose> lead, List<Section> sections) {
      Set<Id> anchors = new HashSet<>();
      sections.forEach(section -> anchors.add(section.anchor()));
      check(Stream.concat(lead, prose(List.of(), sections)), anchors);
    }

    void check(Stream<Prose> prose, Set<Id> anchors) {
      prose.flatMap(p -> p.links().stream()).forEach(link -> check(link, anchors));
    }

    private void check(Located<String> link, Set<Id> anchors) {
      Optional<ContentLink> target = ContentLink.parse(link.value());
      if (target.isEmpty()) {
        problems.add(
            RULE,
            link.span(),
            link.value().isEmpty()
                ? "a link without an address"
                : "\"" + link.value() + "\" is no link that works here",
            link.value().startsWith("step:")
                ? "a heading that is only this link takes a shared step in; a link to one is #its-id"
                : "a link begins with " + String.join(", ", ContentLink.SCHEMES));
        return;
      }
      problem(target.get(), anchors)
          .ifPresent(problem -> problems.add(RULE, link.span(), problem.message(), problem.hint()));
    }

    private record Problem(String message, String hint) {}

    private Optional<Problem> problem(ContentLink target, Set<Id> anchors) {
      if (target instanceof ContentLink.ToEntry to) {
        return missing("entry", to.entry(), known.entryIds())
            .or(() -> to.step().flatMap(step -> missingStep(to.entry(), step)));
      } else if (target instanceof ContentLink.ToTool to) {
        return missing("tool", to.tool(), known.toolIds());
      } else if (target instanceof ContentLink.ToCode to) {
        return missing("code", to.code(), known.codes());
      } else if (target instanceof ContentLink.ToTag to) {
        return missing("tag", to.tag(), known.tags());
      } else if (target instanceof ContentLink.ToPage to) {
        return missing("page", to.page(), known.pageIds());
      } else if (target instanceof ContentLink.ToAnchor to) {
        List<String> all = anchors.stream().map(Id::value).toList();
        return missing("step or heading", to.anchor(), new Known.Names(all::contains, all));
      }
      return Optional.empty();
    }

    private Optional<Problem> missingStep(EntryId id, Id step) {
      Optional<Entry> entry = known.entry(id);
      if (entry.isPresent() && entry.get().isStub()) {
        return Optional.of(
            new Problem(
                "\"" + id + "\" is a stub, which has no steps", "link to the entry itself"));
      }
      return entry
          .flatMap(Entry::explanation)
          .flatMap(
              explained -> {
                List<String> all = anchors(explained).stream().map(Id::value).toList();
                return missing("step of " + id, step, new Known.Names(all::contains, all));
              });
    }

    private static Optional<Problem> missing(String what, Object name, Known.Names names) {
      String text = name.toString();
      return names.has().test(text)
          ? Optional.empty()
          : Optional.of(
              new Problem(
                  "unknown " + what + " \"" + text + "\"", DidYouMean.hint(text, names.all())));
    }
  }
}
