package sfw.fix.snippet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sfw.fix.snippet.Highlight.Kind;

/**
 * The words of a language, as one pattern: a group for each kind of highlight, named by its letter.
 * It goes through a text once and knows nothing of grammar, which is enough for the few lines of a
 * snippet, and any text has an answer. Quantifiers are possessive, so that none takes long.
 */
record Lexicon(Pattern pattern, List<Kind> kinds) {
  private static final String HASH = "(?<c>(?<![^\\s])#.*+)";
  private static final String QUOTED =
      "(?<s>\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+')";
  private static final String NUMBER =
      "(?<v>(?<![\\w.-])\\d[\\w.]*+(?![\\w-])|\\b(?:true|false|null)\\b)";
  private static final String KEY = "^[ \\t]*+(?:- )?(?<n>[\\w./-]++)(?=[ \\t]*";
  private static final String SQL_WORDS =
      "add|all|alter|analyze|and|as|begin|by|cascade|column|commit|create|database|delete|distinct"
          + "|drop|explain|from|grant|group|having|in|index|insert|into|is|join|left|like|limit|not"
          + "|null|on|or|order|owned|password|privileges|reindex|reset|returning|revoke|role"
          + "|rollback|schema|select|set|show|system|table|terminate|to|truncate|update|user|using"
          + "|vacuum|values|view|where|with";

  private static final String PYTHON_WORDS =
      "and|as|assert|async|await|break|class|def|del|elif|else|except|finally|for|from|if|import|in"
          + "|is|lambda|not|or|pass|raise|return|try|while|with|yield|None|True|False";

  private static final String C_WORDS =
      "async|await|break|case|catch|class|const|else|export|extends|final|finally|for|function|if"
          + "|implements|import|let|new|null|package|private|public|record|return|static|switch"
          + "|this|throw|throws|true|false|try|var|void|while";

  private static final Lexicon NONE = of("(?!)");

  private static final Map<Language, Lexicon> BY_LANGUAGE = new EnumMap<>(Language.class);

  static {
    Lexicon settings =
        of(
            "(?<c>^[ \\t]*+[#;].*+)",
            "(?<k>^\\[.*?\\]{1,2})",
            KEY + "[=:])",
            "(?<s>\"(?:\\\\.|[^\"\\\\\\n])*+\")",
            NUMBER);
    put(settings, Language.INI, Language.PROPERTIES, Language.SYSTEMD, Language.TOML);
    put(of(HASH, QUOTED, KEY + ":(?:\\s|$))", NUMBER), Language.YAML);
    put(of("(?<n>\"(?:\\\\.|[^\"\\\\\\n])*+\"(?=\\s*+:))", QUOTED, NUMBER), Language.JSON);
    put(
        of(HASH, QUOTED, "(?<v>\\$\\w++)", "(?:^|[;{])[ \\t]*+(?<n>[a-z_][\\w-]*+)"),
        Language.NGINX);
    put(of(HASH, QUOTED, "^[ \\t]*+(?<n>[A-Za-z_][\\w.-]*+)", NUMBER), Language.CONF);
    put(of(HASH, QUOTED, "^[ \\t]*+(?<k></?\\w++)", "^[ \\t]*+(?<n>[A-Z]\\w*+)"), Language.APACHE);
    put(of(HASH, QUOTED, "^(?<k>[A-Z]++)\\b", "(?<v>\\$\\{?+\\w++\\}?+)"), Language.DOCKERFILE);
    put(
        of(
            "(?<c>--.*+|/\\*(?s:.*?)\\*/)",
            "(?<s>'(?:''|[^'])*+')",
            "(?<k>\\b(?i:" + SQL_WORDS + ")\\b)",
            "(?<v>\\b\\d++\\b)"),
        Language.SQL);
    put(
        of(HASH, QUOTED, "(?<v>\\$\\w++)", "(?:^|\\|)[ \\t]*+(?<n>[A-Za-z][\\w-]*+)"),
        Language.POWERSHELL);
    put(of("(?<c>^@@.*+)", "(?<s>^\\+.*+)", "(?<d>^-.*+)"), Language.DIFF);
    put(of("(?<c><!--(?s:.*?)-->)", QUOTED, "(?<k></?[\\w:-]++)"), Language.HTML, Language.XML);
    put(program("#.*+", PYTHON_WORDS), Language.PYTHON);
    put(program("//.*+|/\\*(?s:.*?)\\*/", C_WORDS), Language.JAVA, Language.JAVASCRIPT);
  }

  private static Lexicon program(String comment, String words) {
    return of("(?<c>" + comment + ")", QUOTED, "(?<k>\\b(?:" + words + ")\\b)", NUMBER);
  }

  private static Lexicon of(String... alternatives) {
    String all = String.join("|", alternatives);
    List<Kind> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (all.contains("(?<" + kind.letter() + ">")) {
        kinds.add(kind);
      }
    }
    return new Lexicon(Pattern.compile(all, Pattern.MULTILINE), kinds);
  }

  private static void put(Lexicon lexicon, Language... languages) {
    for (Language language : languages) {
      BY_LANGUAGE.put(language, lexicon);
    }
  }

  /** The lexicon of a language; of one that has none, an empty one. */
  static Lexicon of(Language language) {
    return BY_LANGUAGE.getOrDefault(language, NONE);
  }

  List<Highlight> highlights(String text) {
    List<Highlight> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (Kind kind : kinds) {
        String group = String.valueOf(kind.letter());
        if (matcher.end(group) > matcher.start(group)) {
          found.add(new Highlight(matcher.start(group), matcher.end(group), kind));
        }
      }
    }
    return found;
  }
}
