package sfw.fix.check;

import java.util.Map;
import java.util.Set;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;

/**
 * A warning in front of commands that only look teaches readers to pass warnings over. What changes
 * something is left to the author's judgement.
 */
final class UnusedRisk implements Check {
  private static final Rule RULE = Rule.warning("unused-risk");

  /** Programs that only show something, whatever their options. */
  private static final Set<String> LOOKING =
      Set.of(
          ("ausearch cat df dig diff du echo file findmnt free getenforce getent getsebool grep head"
                  + " host id journalctl ls lsblk lscpu lsof matchpathcon namei netstat nslookup"
                  + " pg_isready pgrep ping ps pwd readlink realpath sestatus sort ss stat tail"
                  + " traceroute uname uniq uptime vmstat wc which whoami")
              .split(" "));

  /** Subcommands that only show something. */
  private static final Map<String, Set<String>> SHOWING =
      Map.of(
          "systemctl", Set.of("status", "show", "cat", "is-active", "is-enabled", "list-units"),
          "git", Set.of("status", "log", "diff", "show", "blame", "rev-parse", "ls-files"),
          "docker", Set.of("ps", "logs", "inspect", "images", "info", "version", "stats"),
          "kubectl", Set.of("get", "describe", "logs", "explain", "version"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    for (ShellFence fence : known.shellFences()) {
      var commands = fence.result().invocations();
      boolean harmless =
          !commands.isEmpty()
              && fence.result().misuses().isEmpty()
              && commands.stream().allMatch(UnusedRisk::isHarmless);
      if (!fence.snippet().risks().isEmpty() && harmless) {
        problems.add(
            RULE,
            fence.snippet().span(),
            "a warning before commands that only look",
            "take risk= out");
      }
    }
  }

  private static boolean isHarmless(Invocation command) {
    boolean looking =
        LOOKING.contains(command.name())
            || command.is("sudo")
            || SHOWING.getOrDefault(command.name(), Set.of()).contains(command.subcommand());
    boolean listed = Danger.ALL.stream().anyMatch(danger -> danger.test().test(command));
    return looking && !listed;
  }
}
