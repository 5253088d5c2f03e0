package sfw.fix.model;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sfw.fix.diagnostic.Located;

/**
 * A program that commands may call: what its command line takes, and how we know.
 *
 * @param platforms where it is found; empty means everywhere
 * @param top what it takes in front of a subcommand, or without one
 * @param subcommands by their words: {@code "push"}, {@code "system prune"}; empty when it has none
 */
public record Program(
    String name,
    Evidence evidence,
    Set<Located<Id>> platforms,
    Usage top,
    Map<String, Usage> subcommands) {

  /**
   * What may stand behind a program's name or behind its subcommand's.
   *
   * @param options by name, dashes included
   * @param runs where a command of its own stands among the operands, if one does
   */
  public record Usage(
      Evidence evidence, Set<Trait> traits, Optional<Runs> runs, Map<String, Option> options) {

    public boolean has(Trait trait) {
      return traits.contains(trait);
    }
  }

  /** An option. */
  public record Option(String name, Takes takes, Evidence evidence) {}

  /**
   * How we know: a page of a Debian package, or, where no package shows it, somebody who read the
   * documentation.
   *
   * @param debian package and version
   * @param page {@code ls(1)}, or {@code docker compose --help}
   * @param byHand the address of the documentation
   */
  public record Evidence(Optional<String> debian, Optional<String> page, Optional<URI> byHand) {

    /** Whether the collecting script read it in a package. */
    public boolean isCollected() {
      return debian.isPresent();
    }
  }

  /** What an option takes. */
  public enum Takes {
    NOTHING,
    /** A value: attached, behind {@code =}, or the next word. */
    VALUE,
    /** A value that can be left out, and is never the next word. */
    OPTIONAL,
    /** Shell code: {@code sh -c '...'}. */
    CODE,
    /** A command, up to {@code ;} or {@code +}: {@code find -exec rm {} +}. */
    COMMAND
  }

  /** Where the words of another command begin. */
  public enum Runs {
    /** With the first operand: {@code sudo ls}. Assignments in front of it belong to it. */
    FIRST,
    /** With the second: {@code timeout 5 ls}, {@code ssh host ls}. */
    SECOND,
    /** Behind {@code --}: {@code kubectl exec pod -- ls}. */
    DASHES
  }

  /** How a program reads its command line where it differs from most. */
  public enum Trait {
    /** Long options have one dash, and short ones are not joined: {@code find -name}. */
    ONE_DASH,
    /** The first operand may be joined short options without a dash: {@code tar xf}. */
    NO_DASH,
    /** Options end at the first operand. */
    OPTIONS_FIRST,
    /** The program's options may also stand behind the subcommand. */
    OPTIONS_ANYWHERE,
    /** What is no known subcommand is an operand. */
    OPERANDS,
    /** A number may be an option: {@code tail -50}, {@code kill -9}. */
    NUMBERS
  }
}
