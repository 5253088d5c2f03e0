import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes a knowledge base of stubs out of the message catalogues on this machine, and texts to
 * search it with.
 *
 * <pre>
 * java bench/SearchCorpus.java --entries 1000 --out DIR --queries FILE
 *     [--catalogues /usr/share/locale] [--jars ~/.m2] [--each 500] [--seed 1]
 * </pre>
 *
 * The {@link Catalogues} read the messages, the {@link Corpus} takes some of them as entries, the
 * {@link Asker} makes texts of those and of the others. The same seed and the same catalogues give
 * the same files. bench/README.md says what the kinds of texts are.
 */
public final class SearchCorpus {
  private SearchCorpus() {}

  public static void main(String[] args) throws IOException {
    CorpusOptions options = CorpusOptions.parse(args);
    List<Message> pool = new Catalogues().read(options);
    Corpus corpus = Corpus.of(pool, options.entries(), options.seed());
    new StubFolder(options.out()).write(corpus.entries());
    List<Asked> asked = new Asker(corpus, options).all();
    Files.writeString(
        options.queries(), asked.stream().map(Asked::json).collect(Collectors.joining("\n")) + "\n");
    System.out.printf(
        Locale.ROOT,
        "%d entries of %d messages from %d catalogues; %.0f %% differ from another one in at most"
            + " two words; %d texts%n",
        corpus.entries().size(),
        pool.size(),
        pool.stream().map(Message::tool).distinct().count(),
        100 * corpus.shareOfLookalikes(),
        asked.size());
  }
}

record CorpusOptions(
    int entries, Path out, Path queries, Path catalogues, Path jars, int each, long seed) {
  private static final Set<String> KNOWN =
      Set.of("--entries", "--out", "--queries", "--catalogues", "--jars", "--each", "--seed");

  static CorpusOptions parse(String[] args) {
    Map<String, String> given = new TreeMap<>();
    for (int i = 0; i < args.length; i += 2) {
      demand(KNOWN.contains(args[i]), "unknown option " + args[i]);
      demand(i + 1 < args.length, args[i] + " needs a value");
      given.put(args[i], args[i + 1]);
    }
    for (String needed : List.of("--entries", "--out", "--queries")) {
      demand(given.containsKey(needed), needed + " is needed");
    }
    String repository = Path.of(System.getProperty("user.home"), ".m2").toString();
    return new CorpusOptions(
        Integer.parseInt(given.get("--entries")),
        Path.of(given.get("--out")),
        Path.of(given.get("--queries")),
        Path.of(given.getOrDefault("--catalogues", "/usr/share/locale")),
        Path.of(given.getOrDefault("--jars", repository)),
        Integer.parseInt(given.getOrDefault("--each", "500")),
        Long.parseLong(given.getOrDefault("--seed", "1")));
  }

  private static void demand(boolean condition, String message) {
    if (!condition) {
      System.err.println("SearchCorpus: " + message);
      System.exit(2);
    }
  }
}

// ------------------------------------------------------------------------------------- messages

/** A stretch of a message: literal text, or a place that the program fills in. */
record Piece(String text, Filling filling) {
  boolean isSlot() {
    return filling != Filling.LITERAL;
  }
}

enum Filling {
  LITERAL,
  TEXT,
  NUMBER,
  HEX,
  CHARACTER
}

/**
 * A message of a program.
 *
 * @param tool the catalogue that it comes from
 * @param words its literal words in lower case, in order
 */
record Message(String tool, List<Piece> pieces, List<String> words) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+(?:'[a-z]+)?");
  private static final Pattern SLOT =
      Pattern.compile(
          "%(?:\\d+\\$)?(?:\\([a-z_]+\\))?[-+ #0']*(?:\\*|\\d+)?(?:\\.(?:\\*|\\d+))?"
              + "(?:hh|h|ll|l|z|j|t|q|L|I64)?[a-zA-Z<>]|%%|\\{\\d[^}]*\\}|\\$\\{[A-Za-z_.]+\\}");

  static Message of(String tool, String source) {
    List<Piece> pieces = new ArrayList<>();
    Matcher slot = SLOT.matcher(source);
    int end = 0;
    StringBuilder literal = new StringBuilder();
    while (slot.find()) {
      literal.append(source, end, slot.start());
      end = slot.end();
      if (slot.group().equals("%%")) {
        literal.append('%');
        continue;
      }
      flush(pieces, literal);
      pieces.add(new Piece(slot.group(), filling(slot.group())));
    }
    literal.append(source.substring(end));
    flush(pieces, literal);
    List<String> words = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!piece.isSlot()) {
        words.addAll(words(piece.text()));
      }
    }
    return new Message(tool, List.copyOf(pieces), List.copyOf(words));
  }

  private static void flush(List<Piece> pieces, StringBuilder literal) {
    if (literal.length() > 0) {
      pieces.add(new Piece(literal.toString(), Filling.LITERAL));
      literal.setLength(0);
    }
  }

  private static Filling filling(String slot) {
    return switch (slot.charAt(slot.length() - 1)) {
      case 'd', 'i', 'u', 'f', 'g' -> Filling.NUMBER;
      case 'x', 'X', 'p' -> Filling.HEX;
      case 'c' -> Filling.CHARACTER;
      default -> Filling.TEXT;
    };
  }

  static List<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(result -> result.group().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Equal for messages that differ only in what is filled in, in punctuation and in case. */
  String masked() {
    StringBuilder masked = new StringBuilder();
    for (Piece piece : pieces) {
      masked.append(piece.isSlot() ? " \0 " : " " + String.join(" ", words(piece.text())) + " ");
    }
    return masked.toString().replaceAll(" +", " ").strip();
  }

  /** The literal text with one character for each slot, in lower case. */
  String outline() {
    return pieces.stream()
        .map(piece -> piece.isSlot() ? "\0" : piece.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}

/** Reads the English texts of gettext catalogues and of resource bundles in jars and the JDK. */
final class Catalogues {
  /** So that no large program makes up half of the corpus. */
  private static final int MOST_OF_TOOL = 2500;

  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 30;
  private static final String PLAIN_WORD = "[('\"`]*[A-Za-z][a-z']+[)'\"`:;,.!?]*";
  private static final int LONGEST = 200;

  /** Names of countries, languages and the like are no messages. */
  private static final Pattern NO_PROGRAM =
      Pattern.compile("iso[-_].*|gtk.*-properties|xkeyboard-config|shared-mime-info|.*document.*");

  private static final Pattern TRANSLATED =
      Pattern.compile(".*_(?:[a-z]{2}|[a-z]{2}_[A-Z]{2})\\.properties");

  private static final Pattern NO_MESSAGE =
      Pattern.compile("(?s)\\s.*|[-+*#<].*|[Uu]sage.*|.*\\s{3}.*|.*[\\n\\t].*|[^\\p{ASCII}]*");

  private final Map<String, Set<String>> found = new TreeMap<>();

  List<Message> read(CorpusOptions options) throws IOException {
    readCatalogues(options.catalogues());
    if (Files.isDirectory(options.jars())) {
      readJars(options.jars());
    }
    readJdk();
    List<Message> pool = new ArrayList<>();
    Set<String> masked = new HashSet<>();
    found.forEach((tool, sources) -> addAll(pool, masked, tool, sources, options.seed()));
    return pool;
  }

  private static void addAll(
      List<Message> pool, Set<String> masked, String tool, Set<String> sources, long seed) {
    List<Message> messages = new ArrayList<>();
    for (String source : sources) {
      Message message = Message.of(tool, source);
      boolean fits =
          plainWords(source) >= FEWEST_WORDS && message.words().size() <= MOST_WORDS;
      if (fits && masked.add(message.masked())) {
        messages.add(message);
      }
    }
    Collections.shuffle(messages, new Random(seed));
    pool.addAll(messages.subList(0, Math.min(MOST_OF_TOOL, messages.size())));
  }

  /** Words of a language: not those within class names, paths and options. */
  private static long plainWords(String source) {
    return Stream.of(source.split(" ")).filter(word -> word.matches(PLAIN_WORD)).count();
  }

  private void add(String tool, String source) {
    String text = source.strip();
    boolean plain = text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c < 127);
    if (plain && !NO_MESSAGE.matcher(source.stripTrailing()).matches()) {
      found.computeIfAbsent(tool(tool), t -> new TreeSet<>()).add(text);
    }
  }

  /** An id of the content: {@code postgres} for {@code postgres-15.mo}. */
  private static String tool(String name) {
    String tool = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return tool.replaceAll("(-\\d+)+$", "").replaceAll("^-|-$", "");
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private void readCatalogues(Path folder) throws IOException {
    for (Path file : files(folder, ".mo")) {
      String name = file.getFileName().toString().replaceFirst("\\.mo$", "");
      if (!NO_PROGRAM.matcher(name).matches() && Files.isRegularFile(file)) {
        readCatalogue(name, ByteBuffer.wrap(Files.readAllBytes(file)));
      }
    }
  }

  /** GNU gettext manual, "The Format of GNU MO Files". */
  private void readCatalogue(String name, ByteBuffer file) {
    boolean little = file.order(ByteOrder.LITTLE_ENDIAN).getInt(0) == 0x950412de;
    file.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int count = file.getInt(8);
    int table = file.getInt(12);
    for (int i = 0; i < count; i++) {
      int length = file.getInt(table + 8 * i);
      int offset = file.getInt(table + 8 * i + 4);
      String id = new String(file.array(), offset, length, StandardCharsets.UTF_8);
      String singular = id.split("\0", 2)[0];
      add(name, singular.substring(singular.indexOf('\4') + 1));
    }
  }

  private void readJars(Path folder) throws IOException {
    for (Path jar : files(folder, ".jar")) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        String name = jar.getFileName().toString().replaceFirst("-\\d.*", "");
        for (ZipEntry entry : zip.stream().filter(e -> isBundle(e.getName())).toList()) {
          readBundle(name, zip.getInputStream(entry));
        }
      }
    }
  }

  private void readJdk() throws IOException {
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
    for (Path file : files(modules, ".properties")) {
      if (isBundle(file.toString())) {
        readBundle(file.getName(1).toString(), Files.newInputStream(file));
      }
    }
  }

  private static boolean isBundle(String name) {
    return name.endsWith(".properties")
        && !name.startsWith("META-INF/maven")
        && !TRANSLATED.matcher(name).matches();
  }

  private void readBundle(String tool, InputStream in) throws IOException {
    Properties properties = new Properties();
    try (in) {
      properties.load(in);
    } catch (IllegalArgumentException e) {
      return; // no properties file after all
    }
    for (Object value : properties.values()) {
      add(tool, value.toString().replace("''", "'"));
    }
  }
}

/** The entries, the messages that are none, and how alike they are. */
record Corpus(List<Message> entries, List<Message> others, Map<String, List<Integer>> postings) {

  static Corpus of(List<Message> pool, int size, long seed) {
    List<Message> shuffled = new ArrayList<>(pool);
    Collections.shuffle(shuffled, new Random(seed));
    if (size >= shuffled.size()) {
      System.err.println("SearchCorpus: the catalogues hold only " + pool.size() + " messages");
      System.exit(2);
    }
    List<Message> entries = List.copyOf(shuffled.subList(0, size));
    Map<String, List<Integer>> postings = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      for (String word : new HashSet<>(entries.get(i).words())) {
        postings.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
      }
    }
    return new Corpus(entries, shuffled.subList(size, shuffled.size()), postings);
  }

  /** In nats; what no entry has says most. */
  double rarity(String word) {
    int having = postings.getOrDefault(word, List.of()).size();
    return Math.log((entries.size() + 1.0) / (having + 0.5));
  }

  /** Whether one entry in fifty has the word: <em>the</em>, <em>file</em>, <em>cannot</em>. */
  boolean isCommon(String word) {
    return postings.getOrDefault(word, List.of()).size() * 50 > entries.size();
  }

  private double rarity(Set<String> words) {
    return words.stream().sorted().mapToDouble(this::rarity).sum();
  }

  /** Entries by the weight of the words that they share with a text. */
  private Map<Integer, Double> shared(Set<String> words) {
    Map<Integer, Double> shared = new HashMap<>();
    for (String word : new TreeSet<>(words)) {
      double rarity = rarity(word);
      postings.getOrDefault(word, List.of()).forEach(e -> shared.merge(e, rarity, Double::sum));
    }
    return shared;
  }

  /** Twice the weight of the shared words over the weight of both: of the entry most like it. */
  double likeness(Message message) {
    Set<String> words = new HashSet<>(message.words());
    double own = rarity(words);
    double best = 0;
    for (Map.Entry<Integer, Double> entry : shared(words).entrySet()) {
      double other = rarity(new HashSet<>(entries.get(entry.getKey()).words()));
      best = Math.max(best, 2 * entry.getValue() / (own + other));
    }
    return best;
  }

  /** Entries that have all of the words. */
  List<Integer> havingAll(List<String> words) {
    Set<Integer> having = new TreeSet<>(postings.getOrDefault(words.get(0), List.of()));
    words.forEach(word -> having.retainAll(new HashSet<>(postings.getOrDefault(word, List.of()))));
    return List.copyOf(having);
  }

  /**
   * The entries that stand in a text as well as the given one does: at least as many of their words
   * in order, and no more of them missing.
   *
   * @param cut whether what is missing at the end does not count
   */
  List<Integer> asGood(int entry, List<String> text, boolean cut) {
    Set<Integer> candidates = new TreeSet<>(shared(new HashSet<>(text)).keySet());
    Standing own = Standing.of(entries.get(entry).words(), text, cut);
    candidates.removeIf(other -> entries.get(other).words().size() < own.found());
    candidates.removeIf(
        other -> !Standing.isAsGood(entries.get(other).words(), text, cut, own) && other != entry);
    candidates.add(entry);
    return List.copyOf(candidates);
  }

  /** The share of entries that differ from another one in at most two words. */
  double shareOfLookalikes() {
    int alike = 0;
    for (int i = 0; i < entries.size(); i++) {
      List<String> words = entries.get(i).words();
      Map<Integer, Double> shared = shared(new HashSet<>(words));
      boolean found = false;
      for (int other : new TreeSet<>(shared.keySet())) {
        List<String> others = entries.get(other).words();
        int longer = Math.max(words.size(), others.size());
        boolean near = Math.abs(words.size() - others.size()) <= 2 && other != i;
        found = found || (near && longer - Standing.common(words, others)[words.size()] <= 2);
      }
      alike += found ? 1 : 0;
    }
    return (double) alike / entries.size();
  }
}

/** How many words of a message stand in a text in their order, and how many don't. */
record Standing(int found, int missing) {

  static Standing of(List<String> words, List<String> text, boolean cut) {
    int[] common = common(words, text);
    int length = words.size();
    if (cut) {
      while (length > 0 && common[length - 1] == common[length]) {
        length--;
      }
    }
    return new Standing(common[length], length - common[length]);
  }

  static boolean isAsGood(List<String> words, List<String> text, boolean cut, Standing than) {
    Standing standing = of(words, text, cut);
    return standing.found() >= than.found() && standing.missing() <= than.missing();
  }

  /** The longest common subsequence of each beginning of {@code words} with {@code text}. */
  static int[] common(List<String> words, List<String> text) {
    int[] before = new int[text.size() + 1];
    int[] result = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      int[] row = new int[text.size() + 1];
      for (int j = 0; j < text.size(); j++) {
        boolean same = words.get(i).equals(text.get(j));
        row[j + 1] = same ? before[j] + 1 : Math.max(row[j], before[j + 1]);
      }
      before = row;
      result[i + 1] = row[text.size()];
    }
    return result;
  }
}

// ---------------------------------------------------------------------------------------- texts

record Asked(String text, List<String> expect, String kind) {
  String json() {
    String ids = expect.stream().map(Asked::quoted).collect(Collectors.joining(", "));
    return "{\"text\": " + quoted(text) + ", \"expect\": [" + ids + "], \"kind\": \"" + kind + "\"}";
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}

/** Fills messages in as a program would. */
final class Filler {
  private static final String[] REASONS = {
    "No such file or directory", "Permission denied", "Connection refused", "Invalid argument",
    "Input/output error", "Device or resource busy", "Operation not permitted", "File exists",
    "No space left on device", "Connection timed out", "Is a directory", "Broken pipe",
  };
  private static final String[] SYLLABLES = {
    "ba", "ko", "vi", "ren", "tu", "mal", "so", "dri", "ne", "ga", "lin", "po", "ster", "qua", "fo",
  };
  private static final String[] FOLDERS = {"/etc", "/var/lib", "/home/kim", "/opt", "/srv", "/tmp"};
  private static final String[] ENDS = {".conf", ".c", ".txt", ".service", ".db", ".so.1", ""};

  private final Random random;

  Filler(Random random) {
    this.random = random;
  }

  String fill(Message message) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < message.pieces().size(); i++) {
      Piece piece = message.pieces().get(i);
      boolean last = i == message.pieces().size() - 1;
      boolean reason = last && filled.toString().endsWith(": ") && random.nextInt(4) > 0;
      filled.append(reason && piece.filling() == Filling.TEXT ? one(REASONS) : fill(piece));
    }
    return filled.toString();
  }

  String fill(Piece piece) {
    return switch (piece.filling()) {
      case LITERAL -> piece.text();
      case NUMBER -> String.valueOf(random.nextInt(1 << (1 + random.nextInt(20))));
      case HEX -> Integer.toHexString(random.nextInt());
      case CHARACTER -> String.valueOf((char) ('a' + random.nextInt(26)));
      case TEXT -> value();
    };
  }

  private String value() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> one(FOLDERS) + "/" + name() + one(ENDS);
      case 2 -> name() + one(ENDS);
      case 3 -> name() + "." + name() + ".example";
      case 4 -> name() + "_" + name();
      case 5 -> String.valueOf(random.nextInt(100_000));
      default -> name();
    };
  }

  String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      name.append(one(SYLLABLES));
    }
    return name.toString();
  }

  String time() {
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", random.nextInt(24), random.nextInt(60), random.nextInt(60));
  }

  /** What a log puts in front of a message. */
  String prefix(String tool) {
    int pid = 100 + random.nextInt(60_000);
    return switch (random.nextInt(9)) {
      case 0 -> "";
      case 1 -> tool + ": ";
      case 2 -> "error: ";
      case 3 -> "Nov 2" + random.nextInt(10) + " " + time() + " web-1 " + tool + "[" + pid + "]: ";
      case 4 -> "2026-11-23T" + time() + ".123Z ERROR [main] ";
      case 5 -> "[" + time() + "] " + tool + ": fatal: ";
      case 6 -> "2026/11/23 " + time() + " [error] " + pid + "#0: ";
      case 7 -> "$ " + name() + " --" + name() + "\n" + tool + ": ";
      default -> name() + ".c:" + random.nextInt(900) + ": error: ";
    };
  }

  /** A line that tells of nothing wrong. */
  String otherLine() {
    return switch (random.nextInt(7)) {
      case 0 -> "    at " + name() + "." + name() + "(" + name() + ".js:" + random.nextInt(900) + ")";
      case 1 -> "Nov 23 " + time() + " web-1 systemd[1]: Started Session " + random.nextInt(99);
      case 2 -> "10.0.0." + random.nextInt(250) + " - - \"GET /" + name() + " HTTP/1.1\" 200 512";
      case 3 -> "$ cd " + one(FOLDERS) + "/" + name();
      case 4 -> time() + " INFO " + name() + " done in " + random.nextInt(900) + " ms";
      case 5 -> "-rw-r--r-- 1 root root " + random.nextInt(9000) + " Nov 23 12:01 " + name();
      default -> "[" + random.nextInt(100) + "%] Building " + name() + ".o";
    };
  }

  private String one(String[] values) {
    return values[random.nextInt(values.length)];
  }
}

/** Says a message as another version of the program might. */
final class Rewording {
  private static final String[][] SAME = {
    {"cannot", "could not", "can't", "unable to"},
    {"couldn't", "cannot"},
    {"can't", "cannot"},
    {"failed", "unable"},
    {"unable", "failed"},
    {"invalid", "bad", "illegal"},
    {"bad", "invalid"},
    {"error", "failure"},
    {"missing", "no"},
    {"unknown", "unrecognized"},
    {"unrecognized", "unknown"},
    {"file", "filename"},
    {"directory", "folder"},
    {"folder", "directory"},
    {"argument", "parameter"},
    {"option", "flag"},
    {"must", "has to"},
    {"is", "was"},
    {"are", "were"},
    {"not", "never"},
    {"value", "setting"},
    {"for", "of"},
    {"in", "within"},
    {"with", "using"},
    {"the", "this"},
    {"a", "the"},
    {"too", "overly"},
    {"and", "or"},
    {"read", "load"},
    {"write", "store"},
    {"open", "access"},
    {"create", "make"},
    {"find", "locate"},
    {"delete", "remove"},
    {"remove", "delete"},
    {"use", "specify"},
    {"specified", "given"},
    {"given", "specified"},
    {"supported", "available"},
    {"allowed", "permitted"},
    {"unexpected", "wrong"},
    {"while", "when"},
    {"when", "while"},
  };
  private static final String[] ADDED = {"the", "requested", "current", "already", "any", "here"};

  private final Random random;
  private final Map<String, String[]> same = new HashMap<>();

  Rewording(Random random) {
    this.random = random;
    for (String[] words : SAME) {
      same.put(words[0], words);
    }
  }

  /** One word in five is another one, left out, or added; at least one. */
  String of(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    for (int changes = Math.max(1, words.size() / 5); changes > 0; changes--) {
      change(words);
    }
    return String.join(" ", words);
  }

  private void change(List<String> words) {
    int at = random.nextInt(words.size());
    String word = words.get(at);
    String[] other = same.get(word.toLowerCase(Locale.ROOT));
    if (other != null) {
      words.set(at, other[1 + random.nextInt(other.length - 1)]);
    } else if (random.nextInt(3) == 0) {
      words.add(at, ADDED[random.nextInt(ADDED.length)]);
    } else if (word.matches("[a-z]{3,}s")) {
      words.set(at, word.substring(0, word.length() - 1));
    } else if (word.matches("[a-z]{4,}") && random.nextBoolean()) {
      words.set(at, word + "s");
    } else if (words.size() > 4) {
      words.remove(at);
    }
  }
}

/** Makes texts of each kind. */
final class Asker {
  /** What more entries than this have in common is too little to ask for. */
  private static final int MOST_RIGHT = 3;

  private static final double NOT_IN_NOISE = 0.6;
  private static final double NOT_IN_NONE = 0.5;

  private final Corpus corpus;
  private final List<String> ids;
  private final int each;
  private final long seed;
  private Random random = new Random();
  private Filler filler = new Filler(random);
  private Rewording rewording = new Rewording(random);

  Asker(Corpus corpus, CorpusOptions options) {
    this.corpus = corpus;
    this.ids = StubFolder.ids(corpus.entries());
    this.each = options.each();
    this.seed = options.seed();
  }

  List<Asked> all() {
    List<Asked> all = new ArrayList<>();
    make(all, "pasted", this::pasted);
    make(all, "hard", this::hard);
    make(all, "keywords", () -> keywords(false));
    make(all, "typo", () -> keywords(true));
    make(all, "fragment", this::fragment);
    make(all, "none", this::none);
    return all;
  }

  private void make(List<Asked> all, String kind, Supplier<Optional<Asked>> maker) {
    random = new Random(seed * 31 + kind.hashCode());
    filler = new Filler(random);
    rewording = new Rewording(random);
    int made = 0;
    for (int tries = 0; made < each && tries < each * 200; tries++) {
      Optional<Asked> asked = maker.get();
      asked.ifPresent(all::add);
      made += asked.isPresent() ? 1 : 0;
    }
  }

  private int anyEntry() {
    return random.nextInt(corpus.entries().size());
  }

  private Optional<Asked> asked(String text, List<Integer> right, String kind) {
    boolean fair = !right.isEmpty() && right.size() <= MOST_RIGHT;
    return fair
        ? Optional.of(new Asked(text, right.stream().map(ids::get).toList(), kind))
        : Optional.empty();
  }

  private Optional<Asked> pasted() {
    int entry = anyEntry();
    Message message = corpus.entries().get(entry);
    String filled = filler.fill(message);
    List<Integer> right = corpus.asGood(entry, Message.words(filled), false);
    return asked(among(filler.prefix(message.tool()) + filled), right, "pasted");
  }

  /** A third stands among lines that tell of nothing wrong. */
  private String among(String text) {
    if (random.nextInt(3) > 0) {
      return text;
    }
    List<String> lines = new ArrayList<>();
    for (int i = 2 + random.nextInt(6); i > 0; i--) {
      lines.add(filler.otherLine());
    }
    lines.add(random.nextInt(lines.size() + 1), text);
    return String.join("\n", lines);
  }

  private Optional<Asked> hard() {
    int entry = anyEntry();
    Message message = corpus.entries().get(entry);
    String filled = filler.fill(message);
    boolean reworded = random.nextInt(100) < 60;
    boolean cut = random.nextInt(100) < 25;
    boolean wrapped = random.nextInt(100) < 25;
    String said = reworded ? rewording.of(filled) : filled;
    said = cut ? cut(said) : said;
    List<Integer> right = corpus.asGood(entry, Message.words(said), cut);
    List<String> lines = new ArrayList<>();
    for (int i = 3 + random.nextInt(6); i > 0; i--) {
      Message other = unlike(NOT_IN_NOISE);
      lines.add(filler.prefix(other.tool()) + filler.fill(other));
    }
    lines.add(random.nextInt(lines.size() + 1), filler.prefix(message.tool()) + said);
    String text = String.join("\n", lines);
    return asked(wrapped ? wrap(text) : text, right, "hard");
  }

  /** Keeps the first 55 to 85 % of the words, at least four. */
  private String cut(String text) {
    String[] words = text.split(" ");
    int kept = Math.max(4, words.length * (55 + random.nextInt(31)) / 100);
    return String.join(" ", List.of(words).subList(0, Math.min(kept, words.length)));
  }

  private String wrap(String text) {
    int width = 40 + random.nextInt(41);
    StringBuilder wrapped = new StringBuilder();
    for (String line : text.split("\n")) {
      for (int at = 0; at < line.length(); at += width) {
        wrapped.append(line, at, Math.min(line.length(), at + width)).append('\n');
      }
    }
    return wrapped.toString().strip();
  }

  private Message unlike(double limit) {
    Message message;
    do {
      message = corpus.others().get(random.nextInt(corpus.others().size()));
    } while (corpus.likeness(message) >= limit);
    return message;
  }

  private Optional<Asked> none() {
    Message message = unlike(NOT_IN_NONE);
    String text = among(filler.prefix(message.tool()) + filler.fill(message));
    return Optional.of(new Asked(text, List.of(), "none"));
  }

  /** Three to five of a message's words, nearly in their order, none of the commonest. */
  private Optional<Asked> keywords(boolean typo) {
    int entry = anyEntry();
    List<String> telling =
        new ArrayList<>(new LinkedHashSet<>(corpus.entries().get(entry).words()));
    telling.removeIf(word -> !word.matches("[a-z][a-z_]{2,}") || corpus.isCommon(word));
    List<String> chosen = new ArrayList<>(telling);
    Collections.shuffle(chosen, random);
    int count = Math.min(chosen.size(), 3 + random.nextInt(3));
    if (count < 3) {
      return Optional.empty();
    }
    telling.retainAll(chosen.subList(0, count));
    List<Integer> right = corpus.havingAll(telling);
    if (random.nextBoolean()) {
      Collections.swap(telling, 0, 1 + random.nextInt(count - 1));
    }
    boolean misspelt = !typo || misspell(telling);
    return misspelt
        ? asked(String.join(" ", telling), right, typo ? "typo" : "keywords")
        : Optional.empty();
  }

  /** Puts one edit into one word; false when none is long enough. */
  private boolean misspell(List<String> words) {
    List<Integer> longOnes = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).length() >= 5) {
        longOnes.add(i);
      }
    }
    if (longOnes.isEmpty()) {
      return false;
    }
    int at = longOnes.get(random.nextInt(longOnes.size()));
    words.set(at, misspelt(words.get(at)));
    return true;
  }

  private String misspelt(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    String letter = String.valueOf((char) ('a' + random.nextInt(26)));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at);
      case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
      default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  /** A piece of 15 to 45 characters that begins within a word, and may end within one. */
  private Optional<Asked> fragment() {
    int entry = anyEntry();
    Message message = corpus.entries().get(entry);
    String outline = message.outline();
    int from = 1 + random.nextInt(outline.length());
    int to = Math.min(outline.length(), from + 15 + random.nextInt(31));
    boolean within =
        from + 15 <= outline.length()
            && Character.isLetter(outline.charAt(from - 1))
            && Character.isLetter(outline.charAt(from))
            && Character.isLetter(outline.charAt(from + 1));
    if (!within) {
      return Optional.empty();
    }
    String piece = outline.substring(from, to);
    List<Integer> right = new ArrayList<>();
    for (int other = 0; other < corpus.entries().size(); other++) {
      if (corpus.entries().get(other).outline().contains(piece)) {
        right.add(other);
      }
    }
    return asked(filled(message, from, to).strip(), right, "fragment");
  }

  private String filled(Message message, int from, int to) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (Piece piece : message.pieces()) {
      int length = piece.isSlot() ? 1 : piece.text().length();
      int start = Math.max(from, at);
      int end = Math.min(to, at + length);
      if (start < end) {
        filled.append(
            piece.isSlot() ? filler.fill(piece) : piece.text().substring(start - at, end - at));
      }
      at += length;
    }
    return filled.toString();
  }
}

// ---------------------------------------------------------------------------------------- files

/** Writes a content folder of stubs. */
record StubFolder(Path out) {
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_SLUG = 60;

  /** For each entry {@code tool/slug}. */
  static List<String> ids(List<Message> entries) {
    List<String> ids = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Message message : entries) {
      String slug = String.join("-", message.words()).replaceAll("[^a-z0-9]+", "-");
      slug = slug.substring(0, Math.min(LONGEST_SLUG, slug.length())).replaceAll("^-|-$", "");
      String id = message.tool() + "/" + slug;
      for (int i = 2; !taken.add(id); i++) {
        id = message.tool() + "/" + slug + "-" + i;
      }
      ids.add(id);
    }
    return ids;
  }

  void write(List<Message> entries) throws IOException {
    write("site.yaml", SITE);
    write("codes.yaml", "{}\n");
    write("tags.yaml", "{}\n");
    write("platforms.yaml", "linux: {name: \"Linux\", family: linux}\n");
    for (String tool : entries.stream().map(Message::tool).distinct().toList()) {
      write("tools/" + tool + ".yaml", TOOL.formatted(tool, tool));
      write("tools/" + tool + ".md", "# What it is\n\nA program that prints messages.\n");
    }
    List<String> ids = ids(entries);
    for (int i = 0; i < ids.size(); i++) {
      write("errors/" + ids.get(i) + ".yaml", stub(entries.get(i)));
    }
  }

  private static final String SITE =
      """
      title: "Benchmark"
      tagline: "Messages of programs."
      base-url: "https://bench.example/"
      repository: "https://git.example/bench"
      branch: main
      areas:
        programs: {name: "Programs", about: "What prints messages."}
      """;

  private static final String TOOL =
      """
      name: "%s"
      area: programs
      about: "A program that prints messages."
      aliases: []
      home: "https://bench.example/%s"
      """;

  private static String stub(Message message) {
    StringBuilder slots = new StringBuilder();
    StringBuilder signature = new StringBuilder();
    StringBuilder title = new StringBuilder(message.tool()).append(": ");
    int number = 0;
    for (Piece piece : message.pieces()) {
      if (piece.isSlot()) {
        String kind = piece.filling() == Filling.NUMBER ? "number" : "text";
        String name = "v" + ++number;
        String example = kind.equals("number") ? "12" : "example";
        slots.append(
            "  %s: {kind: %s, label: \"value\", example: \"%s\"}\n".formatted(name, kind, example));
        signature.append('<').append(name).append('>');
        title.append("...");
      } else {
        signature.append(piece.text().replace("<", "\\<"));
        title.append(piece.text());
      }
    }
    int length = Math.min(LONGEST_TITLE, title.length());
    return "title: "
        + Asked.quoted(title.substring(0, length).strip())
        + (number > 0 ? "\nslots:\n" + slots.toString().stripTrailing() : "")
        + "\nsignatures:\n  - text: "
        + Asked.quoted(signature.toString())
        + "\n";
  }

  private void write(String name, String text) {
    Path file = out.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
