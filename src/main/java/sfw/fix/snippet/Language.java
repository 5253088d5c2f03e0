package sfw.fix.snippet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that a fence may name. */
public enum Language {
  SH("Shell", Kind.COMMAND),
  BASH("Bash", Kind.COMMAND),
  POWERSHELL("PowerShell", Kind.COMMAND),
  OUTPUT("Output", Kind.OUTPUT),
  TEXT("Text", Kind.OUTPUT),
  APACHE("Apache configuration", Kind.CODE),
  CONF("Configuration", Kind.CODE),
  DIFF("Diff", Kind.CODE),
  DOCKERFILE("Dockerfile", Kind.CODE),
  HTML("HTML", Kind.MARKUP),
  INI("INI", Kind.CODE),
  JAVA("Java", Kind.CODE),
  JAVASCRIPT("JavaScript", Kind.CODE),
  JSON("JSON", Kind.CODE),
  NGINX("nginx configuration", Kind.CODE),
  PROPERTIES("Properties", Kind.CODE),
  PYTHON("Python", Kind.CODE),
  SQL("SQL", Kind.CODE),
  SYSTEMD("systemd unit", Kind.CODE),
  TOML("TOML", Kind.CODE),
  XML("XML", Kind.MARKUP),
  YAML("YAML", Kind.CODE);

  /** What a fence in a language is for. */
  public enum Kind {
    /** Typed into a shell. */
    COMMAND,
    /** Printed by a program. */
    OUTPUT,
    /** Code or configuration. */
    CODE,
    /** Code in which angle brackets mean something else than slots. */
    MARKUP
  }

  private final String label;
  private final Kind kind;

  Language(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** What the page calls it. */
  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }

  /** The word behind the fence's back-ticks. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Language> of(String id) {
    return Arrays.stream(values()).filter(language -> language.id().equals(id)).findFirst();
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(Language::id).toList();
  }
}
