package sfw.fix.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sfw.fix.content.CommandFile.EvidenceItem;
import sfw.fix.content.CommandFile.MoreItem;
import sfw.fix.content.CommandFile.SubcommandItem;
import sfw.fix.content.yaml.Binder;
import sfw.fix.content.yaml.SourceFile;
import sfw.fix.content.yaml.YamlRules;
import sfw.fix.diagnostic.Problems;
import sfw.fix.model.OptionSpec;
import sfw.fix.model.Program;
import sfw.fix.model.Program.Evidence;
import sfw.fix.model.Program.Option;
import sfw.fix.model.Program.Runs;
import sfw.fix.model.Program.Trait;
import sfw.fix.model.Program.Usage;

/** Reads {@code commands/<program>.yaml}. */
final class CommandReader {
  private final Problems problems;

  private CommandReader(Problems problems) {
    this.problems = problems;
  }

  static Optional<Program> read(String name, Path path, String display, Problems problems) {
    return FileReader.read(path, display, problems)
        .flatMap(file -> new CommandReader(problems).read(name, file));
  }

  private Optional<Program> read(String name, SourceFile source) {
    int before = problems.size();
    Optional<Program> program =
        Binder.read(source, CommandFile.class, problems).map(file -> program(name, file));
    return problems.size() == before ? program : Optional.empty();
  }

  private Program program(String name, CommandFile file) {
    Evidence evidence = evidence(file.evidence());
    Map<String, Usage> subcommands = new LinkedHashMap<>();
    file.subcommands().forEach((words, item) -> subcommands.put(words, usage(item, evidence)));
    return new Program(
        name,
        evidence,
        new LinkedHashSet<>(file.platforms()),
        usage(evidence, file.traits(), file.runs(), file.options(), file.more()),
        subcommands);
  }

  private Usage usage(SubcommandItem item, Evidence ofProgram) {
    Evidence evidence = item.evidence().map(this::evidence).orElse(ofProgram);
    return usage(evidence, item.traits(), item.runs(), item.options(), item.more());
  }

  private static Usage usage(
      Evidence evidence,
      List<Trait> traits,
      Optional<Runs> runs,
      List<OptionSpec> specs,
      List<MoreItem> more) {
    Map<String, Option> options = new LinkedHashMap<>();
    specs.forEach(spec -> add(spec, evidence, options));
    for (MoreItem item : more) {
      Evidence byHand =
          new Evidence(Optional.empty(), Optional.empty(), Optional.of(item.byHand()));
      item.options().forEach(spec -> add(spec, byHand, options));
    }
    Set<Trait> all = EnumSet.noneOf(Trait.class);
    all.addAll(traits);
    return new Usage(evidence, all, runs, options);
  }

  private static void add(OptionSpec spec, Evidence evidence, Map<String, Option> options) {
    options.put(spec.name(), new Option(spec.name(), spec.takes(), evidence));
  }

  private Evidence evidence(EvidenceItem item) {
    List<String> missing = new ArrayList<>();
    if (item.byHand().isEmpty()) {
      item.debian().ifPresentOrElse(text -> {}, () -> missing.add("debian"));
      item.page().ifPresentOrElse(text -> {}, () -> missing.add("page"));
    }
    if (!missing.isEmpty()) {
      problems.add(
          YamlRules.MISSING_KEY,
          item.span(),
          "no evidence: \"" + String.join("\" and \"", missing) + "\" missing",
          "name package and page, or under by-hand the address of the documentation");
    }
    return new Evidence(item.debian(), item.page(), item.byHand());
  }
}
