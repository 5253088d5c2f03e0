package sfw.fix.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Id;
import sfw.fix.model.Platform;
import sfw.fix.model.Program;

/**
 * A program that only some platforms have stands where only those read it. {@code linux} is any
 * Linux; a container may hold any of them.
 */
final class WrongPlatform implements Check {
  private static final Rule RULE = Rule.error("wrong-platform");
  private static final Id LINUX = new Id("linux");
  private static final Id CONTAINER = new Id("container");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    Map<Id, Platform> platforms = known.draft().platforms().orElse(Map.of());
    for (ShellFence fence : known.shellFences()) {
      for (Invocation invocation : fence.result().invocations()) {
        Program program = invocation.program().orElseThrow();
        List<String> wrong =
            fence.platforms().stream()
                .map(Located::value)
                .flatMap(id -> Optional.ofNullable(platforms.get(id)).stream())
                .filter(platform -> !isOn(platform, program))
                .map(platform -> platform.id().value())
                .toList();
        if (!wrong.isEmpty()) {
          problems.add(
              RULE,
              fence.at(invocation.at().start(), invocation.at().length()),
              invocation.name() + " is not found on " + String.join(", ", wrong),
              "it is on " + names(program) + ": say so with platform= on the fence or the step");
        }
      }
    }
  }

  private static boolean isOn(Platform platform, Program program) {
    Set<Id> has = program.platforms().stream().map(Located::value).collect(Collectors.toSet());
    return has.isEmpty()
        || has.contains(platform.id())
        || (has.contains(LINUX) && platform.family().equals(LINUX))
        || platform.family().equals(CONTAINER);
  }

  private static String names(Program program) {
    return program.platforms().stream()
        .map(platform -> platform.value().value())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
