import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a synthetic knowledge base, as a content folder of ours or as a Hugo site.
 *
 * <pre>
 * java bench/Generate.java --entries 1000 --out DIR [--format fix|hugo] [--seed 1] [--kit bench]
 * </pre>
 *
 * The {@link Composer} makes the entries; an {@link Export} writes them down. Both formats get the
 * same entries for the same seed. Words and sentences come from phrases/ in the kit's folder. The
 * programs in them are invented, so that nobody takes a made-up fix for a real one.
 */
public final class Generate {
  private Generate() {}

  public static void main(String[] args) throws IOException {
    Options options = Options.parse(args);
    Phrases phrases = Phrases.read(options.kit().resolve("phrases"));
    KnowledgeBase base = new Composer(phrases, options.entries(), options.seed()).compose();
    Sizes sizes = export(options).write(base);
    System.out.println(base.describe());
    System.out.println(sizes.describe());
  }

  private static Export export(Options options) throws IOException {
    Folder folder = new Folder(options.out());
    if (options.format().equals("fix")) {
      return new FixExport(folder);
    }
    folder.copy(options.kit().resolve("hugo"));
    return new HugoExport(folder);
  }
}

record Options(int entries, Path out, String format, long seed, Path kit) {
  private static final Set<String> KNOWN =
      Set.of("--entries", "--out", "--format", "--seed", "--kit");

  static Options parse(String[] args) {
    Map<String, String> given = new TreeMap<>();
    for (int i = 0; i < args.length; i += 2) {
      demand(KNOWN.contains(args[i]), "unknown option " + args[i]);
      demand(i + 1 < args.length, args[i] + " needs a value");
      given.put(args[i], args[i + 1]);
    }
    demand(given.containsKey("--entries"), "--entries N is needed");
    demand(given.containsKey("--out"), "--out DIR is needed");
    String format = given.getOrDefault("--format", "fix");
    demand(Set.of("fix", "hugo").contains(format), "--format is fix or hugo, not " + format);
    return new Options(
        Integer.parseInt(given.get("--entries")),
        Path.of(given.get("--out")),
        format,
        Long.parseLong(given.getOrDefault("--seed", "1")),
        Path.of(given.getOrDefault("--kit", "bench")));
  }

  private static void demand(boolean condition, String message) {
    if (!condition) {
      System.err.println("Generate: " + message);
      System.exit(2);
    }
  }
}

// ---------------------------------------------------------------------------------------- model

record Area(String id, String name, String about) {
  static Area from(Item item) {
    return new Area(item.key(), item.detail(), item.text());
  }
}

/** A platform; {@code packages} and {@code install} are empty where there is no package manager. */
record Platform(String id, String family, String packages, String name, String install) {
  /** From {@code id family/packages: name | command that installs}. */
  static Platform from(Item item) {
    String[] kind = (item.detail() + "/").split("/", -1);
    String[] texts = (item.text() + " | ").split(" \\| ", -1);
    return new Platform(item.key(), kind[0], kind[1], texts[0], texts[1]);
  }
}

record Tag(String id, String name, String about) {}

record CodeSystem(String id, String name, String about, String reference) {
  static CodeSystem from(Item item) {
    String reference = "https://codes.example/" + item.key() + "/";
    return new CodeSystem(item.key(), item.detail(), item.text(), reference);
  }
}

record Code(String system, String code, String number, String meaning) {
  static Code from(Item item) {
    return of(item.key(), item.detail(), item.text());
  }

  static Code of(String id, String number, String meaning) {
    int slash = id.indexOf('/');
    return new Code(id.substring(0, slash), id.substring(slash + 1), number, meaning);
  }

  String id() {
    return system + "/" + code;
  }

  String address() {
    return system + "/" + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
  }
}

record Tool(String id, String name, String area, String suffix, String syntax, String style) {
  String conf() {
    return "/etc/" + id + "/" + id + "." + (syntax.equals("nginx") ? "conf" : syntax);
  }

  String home() {
    return "https://" + id + ".example/";
  }
}

record Page(String id, String markdown) {}

record Slot(String name, String kind, String label, String example) {}

record Signature(String text, String versions) {}

record Sample(String from, String origin, String text) {}

record Lookalike(String text, String entry, String tell) {}

record Evidence(String step, String shows, String sign) {}

record Cause(String id, String frequency, String text, Evidence evidence, List<String> fixedBy) {}

record Reference(String title, String url) {}

sealed interface Block permits Prose, Fence {}

record Prose(String markdown) implements Block {}

record Fence(String language, Map<String, String> attributes, String text) implements Block {}

/** A step; {@code shared} is the id of the shared step that it takes in, or empty. */
record Step(
    String id,
    String title,
    String role,
    List<String> platforms,
    String shared,
    List<Block> blocks) {}

record SharedStep(String id, String title, String role, List<Block> blocks) {
  static SharedStep verifying(String id, String title, String text, String command) {
    List<Block> blocks = List.of(new Prose(text), new Fence("sh", Map.of(), command));
    return new SharedStep(id, title, "verify", blocks);
  }

  static SharedStep reload(Tool tool) {
    return verifying(
        tool.id() + "-reload",
        "Reload " + tool.name() + " and look at its state",
        "Test the configuration first. A reload keeps what is running until it is done.",
        tool.id() + " --check " + tool.conf() + " && sudo systemctl reload " + tool.id());
  }
}

/** What an entry has that a stub lacks. */
record Article(
    String label,
    String summary,
    String severity,
    String updated,
    List<String> platforms,
    List<String> appliesTo,
    List<String> tags,
    List<Sample> samples,
    List<Lookalike> lookalikes,
    List<Cause> causes,
    List<String> related,
    List<Reference> references,
    List<String> aliases,
    String happening,
    List<Step> steps,
    String prevent,
    String stillStuck) {}

/** An entry; a stub has no article. */
record Entry(
    String tool,
    String slug,
    String title,
    List<String> codes,
    List<Slot> slots,
    List<Signature> signatures,
    Article article) {
  String id() {
    return tool + "/" + slug;
  }

  boolean stub() {
    return article == null;
  }
}

record KnowledgeBase(
    List<Area> areas,
    List<Platform> platforms,
    List<CodeSystem> systems,
    List<Code> codes,
    List<Tag> tags,
    List<Tool> tools,
    List<SharedStep> steps,
    List<Page> pages,
    List<Entry> entries) {
  String describe() {
    long stubs = entries.stream().filter(Entry::stub).count();
    return String.format(
        Locale.ROOT,
        "%d entries (%d stubs), %d tools, %d codes, %d tags, %d shared steps, %d pages",
        entries.size(),
        stubs,
        tools.size(),
        codes.size(),
        tags.size(),
        steps.size(),
        pages.size());
  }
}

// ------------------------------------------------------------------------------------ composing

/** What is decided about an entry before its texts are written, so that entries can cite others. */
record Plan(
    Tool tool,
    Failure failure,
    String component,
    String slug,
    boolean stub,
    List<Signature> signatures) {
  String id() {
    return tool.id() + "/" + slug;
  }

  String summaryName() {
    return component + ": " + failure.state();
  }
}

/** Random choices. Everything random in a run comes from one instance. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T one(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** A few are picked often, most rarely: the logarithm of the rank is uniform. */
  <T> T skewed(List<T> items) {
    return items.get((int) Math.pow(items.size() + 1, random.nextDouble()) - 1);
  }

  /** Milder: the square root of the rank is uniform. */
  <T> T weighted(List<T> items) {
    double place = random.nextDouble();
    return items.get((int) (items.size() * place * place));
  }

  <T> List<T> some(List<T> items, int count) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }
}

/** Fills templates: {@code {tool}} is a word, {@code {often|usually}} a choice. */
final class Speech {
  private static final Pattern INNERMOST = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern SLOT = Pattern.compile("<([a-z][a-z0-9-]*)>");
  private static final Pattern CHOICE = Pattern.compile("<([^<>|]+)\\|[^<>]+>");

  private final Dice dice;

  Speech(Dice dice) {
    this.dice = dice;
  }

  String say(String template, Map<String, String> words) {
    String text = template;
    String before;
    do {
      before = text;
      text = INNERMOST.matcher(text).replaceAll(match -> quote(expand(match.group(1), words)));
    } while (!text.equals(before));
    return text;
  }

  private String expand(String inner, Map<String, String> words) {
    if (words.containsKey(inner)) {
      return words.get(inner);
    }
    boolean choice = inner.contains("|");
    return choice ? dice.one(List.of(inner.split("\\|", -1))) : "{" + inner + "}";
  }

  private static String quote(String text) {
    return Matcher.quoteReplacement(text);
  }

  static Set<String> slotsIn(String text) {
    return SLOT.matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What the program would print: the signature with a value in every slot. */
  static String printed(String signature, Function<String, String> valueOf) {
    String chosen = CHOICE.matcher(signature).replaceAll(match -> quote(match.group(1)));
    return SLOT.matcher(chosen).replaceAll(match -> quote(valueOf.apply(match.group(1))));
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** At most {@code limit} characters, cut between words. */
  static String clip(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, text.lastIndexOf(' ', limit));
  }

  static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}

/** Makes the knowledge base: first a plan for every entry, then the texts. */
final class Composer {
  private static final double STUBS = 0.03;
  private static final int SMALLEST_TOOL = 3;

  private final Phrases phrases;
  private final int size;
  private final Dice dice;
  private final Speech speech;
  private final List<Tool> tools;
  private final List<Tag> tags;
  private final Map<String, Code> codes = new LinkedHashMap<>();
  private final List<String> rareCodes;
  private final Map<String, SharedStep> steps = new LinkedHashMap<>();

  Composer(Phrases phrases, int size, long seed) {
    this.phrases = phrases;
    this.size = size;
    this.dice = new Dice(seed);
    this.speech = new Speech(dice);
    this.tools = tools(Math.max(5, size / 40));
    this.tags = tags(size / 100);
    phrases.items("codes").stream().map(Code::from).forEach(code -> codes.put(code.id(), code));
    List<Code> rare = rareCodes(Math.max(20, size / 5));
    rare.forEach(code -> codes.put(code.id(), code));
    this.rareCodes = rare.stream().map(Code::id).toList();
    phrases.steps().forEach(step -> steps.put(step.id(), step));
    tools.stream().map(SharedStep::reload).forEach(step -> steps.put(step.id(), step));
  }

  KnowledgeBase compose() {
    List<Entry> entries = entries(plans());
    return new KnowledgeBase(
        phrases.items("areas").stream().map(Area::from).toList(),
        phrases.items("platforms").stream().map(Platform::from).toList(),
        phrases.items("code-systems").stream().map(CodeSystem::from).toList(),
        codesIn(entries),
        tagsIn(entries),
        tools,
        List.copyOf(steps.values()),
        pages(),
        entries);
  }

  SharedStep step(String id) {
    return steps.get(id);
  }

  Code code(String id) {
    return codes.get(id);
  }

  List<String> codesFor(Failure failure) {
    Set<String> chosen = new LinkedHashSet<>(dice.some(failure.codes(), dice.between(1, 2)));
    if (dice.chance(0.5)) {
      chosen.add(dice.skewed(rareCodes));
    }
    return List.copyOf(chosen);
  }

  List<String> tagsFor(Failure failure) {
    Set<String> chosen = new LinkedHashSet<>(dice.some(failure.tags(), dice.between(1, 2)));
    int wanted = dice.between(2, 4);
    while (chosen.size() < wanted) {
      chosen.add(dice.skewed(tags).id());
    }
    return List.copyOf(chosen);
  }

  private List<Entry> entries(List<Plan> plans) {
    Map<String, List<Plan>> byTool =
        plans.stream().collect(Collectors.groupingBy(plan -> plan.tool().id()));
    Map<String, List<Plan>> byFailure =
        plans.stream().collect(Collectors.groupingBy(plan -> plan.failure().id()));
    List<Entry> entries = new ArrayList<>();
    for (Plan plan : plans) {
      List<Plan> siblings = byTool.get(plan.tool().id());
      List<Plan> relatives = byFailure.get(plan.failure().id());
      entries.add(new EntryComposer(phrases, dice, this, plan, siblings, relatives).compose());
    }
    return entries;
  }

  private List<Plan> plans() {
    Set<String> taken = new HashSet<>();
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean fill = i < SMALLEST_TOOL * tools.size();
      plans.add(plan(fill ? tools.get(i % tools.size()) : dice.weighted(tools), taken));
    }
    return plans;
  }

  private Plan plan(Tool tool, Set<String> taken) {
    while (true) {
      Failure failure = dice.one(phrases.failures());
      String component = component();
      String slug = Speech.slug(component + " " + failure.id());
      if (taken.add(tool.id() + "/" + slug)) {
        List<Signature> signatures = signatures(tool, failure, component);
        return new Plan(tool, failure, component, slug, dice.chance(STUBS), signatures);
      }
    }
  }

  private String component() {
    return dice.one(phrases.words("qualifiers")) + " " + dice.one(phrases.words("nouns"));
  }

  private List<Signature> signatures(Tool tool, Failure failure, String component) {
    int count = dice.chance(0.5) ? 1 : dice.between(2, 3);
    List<Signature> signatures = new ArrayList<>();
    for (String message : dice.some(failure.messages(), count)) {
      Map<String, String> words =
          Map.of("id", tool.id(), "component", component, "message", message);
      String versions = signatures.isEmpty() ? "" : "before " + (6 - signatures.size()) + ".0";
      signatures.add(new Signature(speech.say(tool.style(), words), versions));
    }
    return signatures;
  }

  private List<Tool> tools(int count) {
    List<String> prefixes = phrases.words("tool-prefixes");
    List<Item> suffixes = phrases.items("tool-suffixes");
    List<Tool> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int column = i % suffixes.size();
      int row = i / suffixes.size();
      // Five steps aside in each column, so that neighbours differ in both halves of the name.
      String prefix = prefixes.get((row + 5 * column) % prefixes.size());
      int round = row / prefixes.size();
      made.add(tool(prefix, suffixes.get(column), round == 0 ? "" : "-" + (round + 1)));
    }
    return made;
  }

  private Tool tool(String prefix, Item suffix, String number) {
    String id = prefix + suffix.key() + number;
    return new Tool(
        id,
        dice.chance(0.5) ? Speech.capital(id) : id,
        suffix.text(),
        suffix.key(),
        dice.one(phrases.words("syntaxes")),
        dice.one(phrases.texts("message-styles")));
  }

  private List<Tag> tags(int extra) {
    Map<String, Tag> made = new LinkedHashMap<>();
    List<String> common = phrases.words("tags");
    common.forEach(id -> made.put(id, tag(id)));
    while (made.size() < common.size() + extra) {
      String id = component().replace(' ', '-') + "s";
      made.putIfAbsent(id, tag(id));
    }
    return List.copyOf(made.values());
  }

  private Tag tag(String id) {
    String topic = id.replace('-', ' ');
    String about = speech.say(phrases.texts("tag-about").get(0), Map.of("topic", topic));
    return new Tag(id, Speech.capital(topic), about);
  }

  private List<Code> rareCodes(int count) {
    List<Item> ranges = phrases.items("rare-codes");
    Map<String, Code> made = new LinkedHashMap<>();
    for (int i = 0; made.size() < count; i++) {
      Item range = ranges.get(i % ranges.size());
      String id = range.key() + "/" + rareCode(range);
      made.putIfAbsent(id, Code.of(id, "", rareMeaning()));
    }
    return List.copyOf(made.values());
  }

  private String rareCode(Item range) {
    String[] bounds = range.detail().split("-");
    int number = dice.between(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1]));
    return String.format(range.text(), number);
  }

  private String rareMeaning() {
    return speech.say(phrases.texts("rare-meaning").get(0), Map.of("component", component()));
  }

  private List<Code> codesIn(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.codes().stream())
        .distinct()
        .map(codes::get)
        .toList();
  }

  private List<Tag> tagsIn(List<Entry> entries) {
    Set<String> used =
        entries.stream()
            .filter(entry -> !entry.stub())
            .flatMap(entry -> entry.article().tags().stream())
            .collect(Collectors.toSet());
    return tags.stream().filter(tag -> used.contains(tag.id())).toList();
  }

  private List<Page> pages() {
    List<String> texts = phrases.texts("pages");
    List<Page> pages = new ArrayList<>();
    pages.add(new Page("about", texts.get(0)));
    for (int i = 1; i <= 3 + size / 500; i++) {
      Map<String, String> words = Map.of("topic", component(), "number", Integer.toString(i));
      pages.add(new Page("guide-" + i, speech.say(texts.get(1), words)));
    }
    return pages;
  }
}

/** Writes the texts of one entry. */
final class EntryComposer {
  private static final Pattern INLINE_CODE = Pattern.compile("`[^`]+`");

  private final Phrases phrases;
  private final Dice dice;
  private final Speech speech;
  private final Composer site;
  private final Plan plan;
  private final List<Plan> siblings;
  private final List<Plan> relatives;
  private final Map<String, String> words;
  private final List<String> platforms;

  EntryComposer(
      Phrases phrases,
      Dice dice,
      Composer site,
      Plan plan,
      List<Plan> siblings,
      List<Plan> relatives) {
    this.phrases = phrases;
    this.dice = dice;
    this.speech = new Speech(dice);
    this.site = site;
    this.plan = plan;
    this.siblings = siblings;
    this.relatives = relatives;
    this.words = words();
    this.platforms = List.of(dice.skewed(phrases.texts("platform-sets")).split(" "));
  }

  private Map<String, String> words() {
    String id = plan.tool().id();
    return Map.ofEntries(
        Map.entry("id", id),
        Map.entry("tool", plan.tool().name()),
        Map.entry("component", plan.component()),
        Map.entry("state", plan.failure().state()),
        Map.entry("conf", plan.tool().conf()),
        Map.entry("dir", "/var/lib/" + id),
        Map.entry("log", "/var/log/" + id + "/" + id + ".log"),
        Map.entry("user", id),
        Map.entry("section", plan.component().split(" ")[0]),
        Map.entry("part", plan.component().split(" ")[1]),
        Map.entry("n", Integer.toString(dice.between(2, 64))),
        Map.entry("big", Integer.toString(1024 * dice.between(2, 64))),
        Map.entry("pid", Integer.toString(dice.between(700, 32000))),
        Map.entry("version", dice.between(2, 9) + "." + dice.between(0, 24)),
        Map.entry("dd", Integer.toString(dice.between(10, 28))),
        Map.entry("day", dice.between(1, 28) + " " + dice.one(phrases.words("months"))));
  }

  Entry compose() {
    List<String> codes = site.codesFor(plan.failure());
    Article article = plan.stub() ? null : article(codes);
    return new Entry(
        plan.tool().id(),
        plan.slug(),
        title(),
        codes,
        slots(article),
        plan.signatures(),
        article);
  }

  /** The tool, and what it prints. */
  private String title() {
    String printed = Speech.printed(plan.signatures().get(0).text(), slot -> "...");
    return Speech.clip(plan.tool().name() + ": " + printed, 120);
  }

  private Article article(List<String> codes) {
    List<Remedy> remedies = dice.some(phrases.remedies(plan.failure()), dice.between(2, 4));
    List<Remedy> checked = remedies.subList(0, Math.min(remedies.size(), dice.between(1, 2)));
    List<Lookalike> lookalikes = lookalikes();
    return new Article(
        Speech.clip(plan.summaryName(), 48),
        say(oneOf("summaries")),
        dice.skewed(List.of("high", "medium", "low", "critical")),
        String.format("%d-%02d-%02d", dice.between(2023, 2025), dice.between(1, 12), day()),
        platforms,
        dice.chance(0.6) ? List.of(say("{tool} {version} {and later|to 9.4|only}")) : List.of(),
        site.tagsFor(plan.failure()),
        samples(),
        lookalikes,
        causes(remedies, checked),
        related(lookalikes),
        references(codes),
        aliases(),
        happening(codes),
        steps(remedies, checked),
        prevent(),
        dice.chance(0.3) ? say(oneOf("still-stuck")) : "");
  }

  private String oneOf(String section) {
    return dice.one(phrases.texts(section));
  }

  private String say(String template) {
    return speech.say(template, words);
  }

  private int day() {
    return dice.between(1, 28);
  }

  private List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    int count = dice.between(1, 2);
    for (int i = 0; i < count; i++) {
      Signature signature = dice.one(plan.signatures());
      String line =
          Speech.printed(signature.text(), slot -> dice.one(phrases.slot(slot).examples()));
      String frame = say(oneOf("log-frames"));
      String from = say("{tool} {version}, ") + oneOf("system-names");
      String origin = dice.one(List.of("run", "report", "manual"));
      samples.add(new Sample(from, origin, frame.replace("@", line)));
    }
    return samples;
  }

  private List<Lookalike> lookalikes() {
    List<Plan> others =
        siblings.stream().filter(other -> other.failure() != plan.failure()).toList();
    List<Lookalike> lookalikes = new ArrayList<>();
    for (Plan other : dice.some(others, dice.between(1, 3))) {
      String text =
          Speech.printed(
              other.signatures().get(0).text(), slot -> phrases.slot(slot).examples().get(0));
      String tell =
          speech.say(
              oneOf("tells"),
              Map.of(
                  "here", plan.summaryName(),
                  "there", other.summaryName(),
                  "component", plan.component(),
                  "other", other.component()));
      lookalikes.add(new Lookalike(text, other.id(), tell));
    }
    return lookalikes;
  }

  private List<Cause> causes(List<Remedy> remedies, List<Remedy> checked) {
    List<String> frequencies = List.of("usual", "common", "rare", "rare");
    List<Cause> causes = new ArrayList<>();
    for (int i = 0; i < remedies.size(); i++) {
      Remedy remedy = remedies.get(i);
      causes.add(
          new Cause(
              remedy.id(),
              frequencies.get(i),
              say(remedy.cause()),
              evidence(remedy, checked),
              List.of("fix-" + remedy.id())));
    }
    return causes;
  }

  private Evidence evidence(Remedy remedy, List<Remedy> checked) {
    return checked.contains(remedy)
        ? new Evidence("check-" + remedy.id(), say(remedy.check().shows()), "")
        : new Evidence("check-" + checked.get(0).id(), "", say(remedy.sign()));
  }

  private List<String> related(List<Lookalike> lookalikes) {
    Set<String> shown = new HashSet<>(lookalikes.stream().map(Lookalike::entry).toList());
    shown.add(plan.id());
    List<Plan> candidates = new ArrayList<>(dice.some(siblings, 2));
    candidates.addAll(dice.some(relatives.subList(0, Math.min(200, relatives.size())), 2));
    return candidates.stream().map(Plan::id).filter(shown::add).limit(3).toList();
  }

  private List<Reference> references(List<String> codes) {
    List<Reference> references = new ArrayList<>();
    String manual = plan.tool().home() + "manual/" + Speech.slug(plan.component());
    references.add(new Reference(say("{tool} manual: the {component}"), manual + ".html"));
    String man = plan.failure().manual();
    String section = man.replaceAll(".*\\((\\d).*", "$1");
    String page = man.replaceAll("\\(.*", "");
    references.add(
        new Reference(
            man,
            "https://man7.org/linux/man-pages/man"
                + section
                + "/"
                + page
                + "."
                + section
                + ".html"));
    if (dice.chance(0.5)) {
      references.add(
          new Reference(say("{tool} issue {big}"), plan.tool().home() + say("issues/{big}")));
    }
    if (dice.chance(0.4)) {
      references.add(
          new Reference(
              "Reference of " + codes.get(0),
              "https://codes.example/" + site.code(codes.get(0)).address()));
    }
    return references;
  }

  private List<String> aliases() {
    String former = plan.slug() + "-" + (dice.chance(0.5) ? "error" : "failed");
    return dice.chance(0.04) ? List.of(plan.tool().id() + "/" + former) : List.of();
  }

  private String happening(List<String> codes) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(say(oneOf("openings") + " " + plan.failure().explanation()));
    String citation =
        dice.chance(0.5)
            ? " The number behind it is [" + codes.get(0) + "](code:" + codes.get(0) + ")."
            : "";
    paragraphs.add(say(oneOf("consequences")) + citation);
    if (dice.chance(0.35)) {
      paragraphs.add(say(oneOf("asides")));
    }
    return String.join("\n\n", paragraphs);
  }

  private List<Step> steps(List<Remedy> remedies, List<Remedy> checked) {
    List<Step> steps = new ArrayList<>();
    checked.forEach(remedy -> steps.add(check(remedy)));
    remedies.forEach(remedy -> steps.add(fix(remedy)));
    steps.add(sharedStep(SharedStep.reload(plan.tool()), "reload"));
    if (steps.size() < 7 && dice.chance(0.25)) {
      steps.add(sharedStep(dice.one(phrases.steps()), "watch"));
    }
    return steps;
  }

  private Step check(Remedy remedy) {
    Check check = remedy.check();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Prose(say(check.text())));
    blocks.add(new Fence("sh", Map.of(), say(check.command())));
    blocks.add(new Fence("output", outputMatch(), say(check.output())));
    return new Step("check-" + remedy.id(), say(check.title()), "confirm", List.of(), "", blocks);
  }

  private Map<String, String> outputMatch() {
    return dice.chance(0.5) ? Map.of() : Map.of("match", "contains");
  }

  private Step fix(Remedy remedy) {
    List<Block> blocks = new ArrayList<>();
    remedy.parts().forEach(part -> blocks.addAll(blocks(part)));
    List<String> only = dice.chance(0.1) ? platforms.subList(0, 1) : List.of();
    return new Step("fix-" + remedy.id(), say(remedy.fix()), "fix", only, "", blocks);
  }

  private List<Block> blocks(Item part) {
    String text = say(part.text());
    return switch (part.key()) {
      case "text" -> List.of(new Prose(text));
      case "run" -> List.of(new Fence("sh", Map.of(), text));
      case "risk" -> List.of(new Fence("sh", Map.of("risk", part.detail()), text));
      case "undo" -> List.of(new Fence("sh", Map.of("role", "undo"), text));
      case "set" -> List.of(setting(say(part.detail()), text));
      case "install" -> installation(text);
      default -> throw new IllegalArgumentException("unknown part of a fix: " + part.key());
    };
  }

  private Fence setting(String key, String value) {
    Tool tool = plan.tool();
    String text = Settings.write(tool.syntax(), words.get("section"), key, value);
    return new Fence(tool.syntax(), Map.of("file", tool.conf()), text);
  }

  private List<Block> installation(String packageName) {
    return phrases.items("platforms").stream()
        .map(Platform::from)
        .filter(platform -> platforms.contains(platform.id()) && !platform.install().isEmpty())
        .<Block>map(
            platform ->
                new Fence(
                    platform.family().equals("windows") ? "powershell" : "sh",
                    Map.of("platform", platform.id()),
                    platform.install() + " " + packageName))
        .toList();
  }

  private Step sharedStep(SharedStep shared, String id) {
    List<Block> before =
        dice.chance(0.4) ? List.of(new Prose(say(oneOf("before-shared")))) : List.of();
    return new Step(id, shared.title(), shared.role(), List.of(), shared.id(), before);
  }

  private String prevent() {
    List<String> sentences = dice.some(phrases.texts("prevention"), dice.between(2, 3));
    if (dice.chance(0.3)) {
      return sentences.stream().map(text -> "- " + say(text)).collect(Collectors.joining("\n"));
    }
    return sentences.stream().map(this::say).collect(Collectors.joining(" "));
  }

  /** Declares what the entry uses: in signatures, commands, settings, and inline code. */
  private List<Slot> slots(Article article) {
    Set<String> used = new LinkedHashSet<>();
    plan.signatures().forEach(signature -> used.addAll(Speech.slotsIn(signature.text())));
    if (article != null) {
      used.addAll(inInlineCode(article.happening()));
      article.steps().forEach(step -> used.addAll(slotsIn(step)));
    }
    return used.stream().map(name -> phrases.slot(name).declare(dice)).toList();
  }

  private Set<String> slotsIn(Step step) {
    Set<String> used = slotsIn(step.blocks());
    if (!step.shared().isEmpty()) {
      used.addAll(slotsIn(site.step(step.shared()).blocks()));
    }
    return used;
  }

  private static Set<String> slotsIn(List<Block> blocks) {
    Set<String> used = new LinkedHashSet<>();
    for (Block block : blocks) {
      if (block instanceof Prose prose) {
        used.addAll(inInlineCode(prose.markdown()));
      } else if (block instanceof Fence fence && !fence.language().equals("output")) {
        used.addAll(Speech.slotsIn(fence.text()));
      }
    }
    return used;
  }

  private static Set<String> inInlineCode(String markdown) {
    return INLINE_CODE
        .matcher(markdown)
        .results()
        .flatMap(match -> Speech.slotsIn(match.group()).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}

final class Settings {
  private Settings() {}

  /** One setting in the tool's own configuration language. */
  static String write(String syntax, String section, String key, String value) {
    String quoted = value.matches("[0-9]+") ? value : "\"" + value + "\"";
    return switch (syntax) {
      case "yaml" -> section + ":\n  " + key + ": " + quoted;
      case "toml" -> "[" + section + "]\n" + key + " = " + quoted;
      case "json" -> "{\n  \"" + section + "\": {\n    \"" + key + "\": " + quoted + "\n  }\n}";
      case "ini" -> "[" + section + "]\n" + key + " = " + value;
      case "properties" -> section + "." + key + "=" + value;
      case "nginx" -> section + " {\n    " + key + " " + value + ";\n}";
      default -> key + " " + value;
    };
  }
}

// -------------------------------------------------------------------------------------- phrases

/** A way to fail: how programs say so, what it is, and what may be behind it. */
record Failure(
    String id,
    String state,
    String manual,
    List<String> messages,
    String explanation,
    List<String> codes,
    List<String> tags,
    List<String> remedies) {}

/** What is wrong, how to see it, and how to put it right. */
record Remedy(String id, String cause, String sign, Check check, String fix, List<Item> parts) {}

record Check(String title, String text, String command, String output, String shows) {}

/** One item of a phrase file: {@code key detail: text}, or {@code - text}. */
record Item(String key, String detail, String text) {}

/** Reads phrase files; phrases/words.txt explains their syntax. */
final class PhraseFile {
  private static final Pattern HEADING = Pattern.compile("\\[([a-z-]+)]");
  private static final Pattern ITEM = Pattern.compile("([^ :]+)(?: ([^:]+))?: (.*)");

  private final Map<String, List<Item>> sections = new LinkedHashMap<>();
  private List<Item> items = new ArrayList<>();

  static Map<String, List<Item>> read(Path path) throws IOException {
    PhraseFile file = new PhraseFile();
    Files.readAllLines(path).forEach(file::line);
    file.sections.values().forEach(items -> items.replaceAll(PhraseFile::stripped));
    return file.sections;
  }

  private void line(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      items = new ArrayList<>();
      sections.put(heading.group(1), items);
    } else if (line.startsWith("- ")) {
      items.add(new Item("", "", line.substring(2)));
    } else if (line.isEmpty() || line.startsWith("  ")) {
      append(line.isEmpty() ? "" : line.substring(2));
    } else if (!line.startsWith("#")) {
      items.add(item(line));
    }
  }

  private static Item item(String line) {
    Matcher item = ITEM.matcher(line);
    if (!item.matches()) {
      throw new IllegalArgumentException("not a line of a phrase file: " + line);
    }
    String detail = item.group(2) == null ? "" : item.group(2);
    return new Item(item.group(1), detail, item.group(3));
  }

  private void append(String more) {
    if (!items.isEmpty()) {
      Item last = items.remove(items.size() - 1);
      items.add(new Item(last.key(), last.detail(), last.text() + "\n" + more));
    }
  }

  private static Item stripped(Item item) {
    return new Item(item.key(), item.detail(), item.text().stripTrailing());
  }
}

/** What the phrase files say. */
final class Phrases {
  private final Map<String, List<Item>> sections;
  private final Map<String, SlotKind> slots;
  private final List<Failure> failures;
  private final Map<String, Remedy> remedies = new LinkedHashMap<>();
  private final List<SharedStep> steps;

  private Phrases(
      Map<String, List<Item>> words,
      Map<String, List<Item>> failures,
      Map<String, List<Item>> remedies,
      Map<String, List<Item>> steps) {
    this.sections = words;
    this.slots =
        words.get("slots").stream()
            .map(SlotKind::from)
            .collect(Collectors.toMap(SlotKind::name, slot -> slot));
    this.failures = all(failures, Phrases::failure);
    all(remedies, Phrases::remedy).forEach(remedy -> this.remedies.put(remedy.id(), remedy));
    this.steps = all(steps, Phrases::step);
  }

  static Phrases read(Path folder) throws IOException {
    return new Phrases(
        PhraseFile.read(folder.resolve("words.txt")),
        PhraseFile.read(folder.resolve("failures.txt")),
        PhraseFile.read(folder.resolve("remedies.txt")),
        PhraseFile.read(folder.resolve("steps.txt")));
  }

  List<Item> items(String section) {
    return sections.get(section);
  }

  List<String> texts(String section) {
    return items(section).stream().map(Item::text).toList();
  }

  /** The words of a section that is one long line. */
  List<String> words(String section) {
    return List.of(texts(section).get(0).split(" "));
  }

  SlotKind slot(String name) {
    return slots.get(name);
  }

  List<Failure> failures() {
    return failures;
  }

  List<Remedy> remedies(Failure failure) {
    return failure.remedies().stream().map(remedies::get).toList();
  }

  List<SharedStep> steps() {
    return steps;
  }

  private static <T> List<T> all(
      Map<String, List<Item>> sections, BiFunction<String, List<Item>, T> reader) {
    return sections.entrySet().stream()
        .map(section -> reader.apply(section.getKey(), section.getValue()))
        .toList();
  }

  private static Failure failure(String id, List<Item> items) {
    return new Failure(
        id,
        text(items, "state"),
        text(items, "manual"),
        items.stream().filter(item -> item.key().equals("message")).map(Item::text).toList(),
        text(items, "explanation"),
        List.of(text(items, "codes").split(" ")),
        List.of(text(items, "tags").split(" ")),
        List.of(text(items, "remedies").split(" ")));
  }

  private static Remedy remedy(String id, List<Item> items) {
    int fix = items.stream().map(Item::key).toList().indexOf("fix");
    Check check =
        new Check(
            text(items, "check"),
            text(items, "text"),
            text(items, "run"),
            text(items, "output"),
            text(items, "shows"));
    return new Remedy(
        id,
        text(items, "cause"),
        text(items, "sign"),
        check,
        text(items, "fix"),
        List.copyOf(items.subList(fix + 1, items.size())));
  }

  private static SharedStep step(String id, List<Item> items) {
    return SharedStep.verifying(id, text(items, "title"), text(items, "text"), text(items, "run"));
  }

  /** The text of the first item of that key. */
  private static String text(List<Item> items, String key) {
    return items.stream()
        .filter(item -> item.key().equals(key))
        .map(Item::text)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + key + " in " + items));
  }
}

/** A slot that texts may use: {@code name kind: label | example | example}. */
record SlotKind(String name, String kind, String label, List<String> examples) {
  static SlotKind from(Item item) {
    List<String> texts = List.of(item.text().split(" \\| "));
    return new SlotKind(item.key(), item.detail(), texts.get(0), texts.subList(1, texts.size()));
  }

  Slot declare(Dice dice) {
    return new Slot(name, kind, label, dice.one(examples));
  }
}

// --------------------------------------------------------------------------------------- export

record Folder(Path root) {
  void write(String path, String text) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void copy(Path source) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path target = root.resolve(source.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}

/** How many bytes each full entry has, facts and prose together. */
record Sizes(int[] bytes) {
  String describe() {
    int[] sorted = bytes.clone();
    Arrays.sort(sorted);
    double mean = IntStream.of(sorted).average().orElse(0);
    double variance =
        IntStream.of(sorted).mapToDouble(b -> (b - mean) * (b - mean)).average().orElse(0);
    return String.format(
        Locale.ROOT,
        "bytes per entry, stubs apart: mean %.0f, standard deviation %.0f, min %d, 10%% %d,"
            + " median %d, 90%% %d, max %d",
        mean,
        Math.sqrt(variance),
        at(sorted, 0),
        at(sorted, 0.1),
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 1));
  }

  private static int at(int[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
  }
}

interface Export {
  Sizes write(KnowledgeBase base);
}

/** YAML with free text quoted and ids plain. */
final class Yaml {
  private final StringBuilder out = new StringBuilder();

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  Yaml line(String text) {
    out.append(text).append('\n');
    return this;
  }

  Yaml text(String key, String value) {
    return line(key + ": " + quoted(value));
  }

  Yaml words(String key, List<String> words) {
    return words.isEmpty() ? this : line(key + ": [" + String.join(", ", words) + "]");
  }

  Yaml texts(String key, List<String> texts) {
    return words(key, texts.stream().map(Yaml::quoted).toList());
  }

  Yaml literal(String indent, String key, String text) {
    line(indent + key + ": |");
    text.lines().forEach(line -> line(indent + "  " + line));
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

/** What differs between the two formats in the texts themselves. */
interface Dialect {
  String code(String id);

  String alias(String id);

  String heading(Step step);

  String info(Fence fence);

  /** Rewrites the links of a piece of Markdown. */
  String links(String markdown);

  /** What stands for the text of a shared step. */
  String inclusion(Step step);
}

/** Writes the facts and the prose of an entry. */
final class EntryWriter {
  private final Dialect dialect;

  EntryWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  String facts(Entry entry, List<String> related) {
    Yaml yaml = new Yaml();
    yaml.text("title", entry.title());
    if (!entry.stub()) {
      head(yaml, entry.article());
    }
    yaml.words("codes", entry.codes().stream().map(dialect::code).toList());
    if (!entry.stub()) {
      yaml.words("platforms", entry.article().platforms());
      yaml.texts("applies-to", entry.article().appliesTo());
      yaml.words("tags", entry.article().tags());
    }
    slots(yaml, entry.slots());
    signatures(yaml, entry.signatures());
    if (!entry.stub()) {
      evidence(yaml, entry.article());
      yaml.words("related", related);
      sources(yaml, entry.article());
    }
    return yaml.toString();
  }

  private static void head(Yaml yaml, Article article) {
    yaml.text("label", article.label());
    yaml.text("summary", article.summary());
    yaml.line("severity: " + article.severity());
    yaml.line("updated: " + article.updated());
  }

  private static void slots(Yaml yaml, List<Slot> slots) {
    if (slots.isEmpty()) {
      return;
    }
    yaml.line("slots:");
    for (Slot slot : slots) {
      yaml.line(
          String.format(
              "  %s: {kind: %s, label: %s, example: %s}",
              slot.name(), slot.kind(), Yaml.quoted(slot.label()), Yaml.quoted(slot.example())));
    }
  }

  private static void signatures(Yaml yaml, List<Signature> signatures) {
    yaml.line("signatures:");
    for (Signature signature : signatures) {
      yaml.line("  - text: " + Yaml.quoted(signature.text()));
      if (!signature.versions().isEmpty()) {
        yaml.line("    versions: " + Yaml.quoted(signature.versions()));
      }
    }
  }

  private void evidence(Yaml yaml, Article article) {
    yaml.line("samples:");
    for (Sample sample : article.samples()) {
      yaml.line("  - from: " + Yaml.quoted(sample.from()));
      yaml.line("    origin: " + sample.origin());
      yaml.literal("    ", "text", sample.text());
    }
    if (!article.lookalikes().isEmpty()) {
      yaml.line("lookalikes:");
    }
    for (Lookalike lookalike : article.lookalikes()) {
      yaml.line("  - text: " + Yaml.quoted(lookalike.text()));
      yaml.line("    entry: " + lookalike.entry());
      yaml.line("    tell: " + Yaml.quoted(lookalike.tell()));
    }
    yaml.line("causes:");
    article.causes().forEach(cause -> cause(yaml, cause));
  }

  private static void cause(Yaml yaml, Cause cause) {
    Evidence evidence = cause.evidence();
    String seen =
        evidence.shows().isEmpty()
            ? "sign: " + Yaml.quoted(evidence.sign())
            : "shows: " + Yaml.quoted(evidence.shows());
    yaml.line("  - id: " + cause.id());
    yaml.line("    frequency: " + cause.frequency());
    yaml.line("    cause: " + Yaml.quoted(cause.text()));
    yaml.line("    confirmed-by: {step: " + evidence.step() + ", " + seen + "}");
    yaml.words("    fixed-by", cause.fixedBy());
  }

  private void sources(Yaml yaml, Article article) {
    yaml.line("references:");
    for (Reference reference : article.references()) {
      yaml.line(
          String.format(
              "  - {title: %s, url: %s}",
              Yaml.quoted(reference.title()), Yaml.quoted(reference.url())));
    }
    yaml.words("aliases", article.aliases().stream().map(dialect::alias).toList());
  }

  String prose(Article article) {
    StringBuilder text = new StringBuilder();
    section(text, "What is happening", article.happening());
    text.append("\n# Fix\n");
    for (Step step : article.steps()) {
      text.append("\n").append(dialect.heading(step)).append("\n");
      text.append(blocks(step.blocks()));
      text.append(dialect.inclusion(step));
    }
    text.append("\n");
    section(text, "Prevent", article.prevent());
    if (!article.stillStuck().isEmpty()) {
      text.append("\n");
      section(text, "Still stuck", article.stillStuck());
    }
    return text.toString();
  }

  private void section(StringBuilder text, String title, String body) {
    text.append("# ").append(title).append("\n\n").append(markdown(body)).append("\n");
  }

  String blocks(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      text.append("\n").append(block(block)).append("\n");
    }
    return text.toString();
  }

  private String block(Block block) {
    if (block instanceof Fence fence) {
      return "```" + dialect.info(fence) + "\n" + fence.text() + "\n```";
    }
    return markdown(((Prose) block).markdown());
  }

  private String markdown(String text) {
    return Wrap.lines(dialect.links(text));
  }
}

/** Breaks paragraphs into lines, as a person's editor would. */
final class Wrap {
  private static final int WIDTH = 110;

  private Wrap() {}

  static String lines(String markdown) {
    return markdown.lines().map(Wrap::line).collect(Collectors.joining("\n"));
  }

  private static String line(String line) {
    if (line.startsWith("|") || line.startsWith("-") || line.length() <= WIDTH) {
      return line;
    }
    int space = line.lastIndexOf(' ', WIDTH);
    return line.substring(0, space) + "\n" + line(line.substring(space + 1));
  }
}

/** Our own format: see docs/content-format.md. */
final class FixExport implements Export {
  private final Folder folder;
  private final EntryWriter writer = new EntryWriter(new FixDialect());

  FixExport(Folder folder) {
    this.folder = folder;
  }

  @Override
  public Sizes write(KnowledgeBase base) {
    folder.write("site.yaml", site(base));
    folder.write("codes.yaml", codes(base));
    folder.write("tags.yaml", tags(base));
    folder.write("platforms.yaml", platforms(base));
    base.tools().forEach(this::tool);
    base.steps().forEach(this::step);
    base.pages().forEach(page -> folder.write("pages/" + page.id() + ".md", page.markdown()));
    return new Sizes(
        base.entries().stream().mapToInt(this::entry).filter(bytes -> bytes > 0).toArray());
  }

  private int entry(Entry entry) {
    List<String> related = entry.stub() ? List.of() : entry.article().related();
    String facts = schema("../../../", "entry") + writer.facts(entry, related);
    folder.write("errors/" + entry.id() + ".yaml", facts);
    if (entry.stub()) {
      return 0;
    }
    String prose = writer.prose(entry.article());
    folder.write("errors/" + entry.id() + ".md", prose);
    return bytes(facts) + bytes(prose);
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private void tool(Tool tool) {
    Yaml yaml = new Yaml();
    yaml.text("name", tool.name());
    yaml.line("area: " + tool.area());
    yaml.text("about", ToolTexts.about(tool));
    yaml.texts("aliases", List.of(tool.id() + "d"));
    yaml.text("home", tool.home());
    folder.write("tools/" + tool.id() + ".yaml", schema("../../", "tool") + yaml);
    folder.write("tools/" + tool.id() + ".md", ToolTexts.introduction(tool));
  }

  private void step(SharedStep step) {
    String head = "# " + step.title() + " {role=" + step.role() + "}\n";
    folder.write("steps/" + step.id() + ".md", head + writer.blocks(step.blocks()));
  }

  private static String site(KnowledgeBase base) {
    Yaml yaml = new Yaml();
    yaml.text("title", "Benchmark");
    yaml.text("tagline", "Errors that nobody ever had.");
    yaml.text("base-url", "https://bench.example/");
    yaml.text("repository", "https://git.example/bench");
    yaml.line("branch: main");
    yaml.line("areas:");
    base.areas().forEach(area -> named(yaml, area.id(), area.name(), area.about()));
    return schema("../", "site") + yaml;
  }

  private static void named(Yaml yaml, String id, String name, String about) {
    yaml.line("  " + id + ": {name: " + Yaml.quoted(name) + ", about: " + Yaml.quoted(about) + "}");
  }

  private static String codes(KnowledgeBase base) {
    Map<String, List<Code>> bySystem =
        base.codes().stream().collect(Collectors.groupingBy(Code::system));
    Yaml yaml = new Yaml();
    for (CodeSystem system : base.systems()) {
      if (bySystem.containsKey(system.id())) {
        yaml.line(system.id() + ":");
        yaml.text("  name", system.name());
        yaml.text("  about", system.about());
        yaml.text("  reference", system.reference());
        yaml.line("  codes:");
        bySystem.get(system.id()).forEach(code -> code(yaml, code));
      }
    }
    return schema("../", "codes") + yaml;
  }

  private static void code(Yaml yaml, Code code) {
    String number = code.number().isEmpty() ? "" : "number: " + Yaml.quoted(code.number()) + ", ";
    String meaning = "meaning: " + Yaml.quoted(code.meaning());
    yaml.line("    " + code.code() + ": {" + number + meaning + "}");
  }

  private static String tags(KnowledgeBase base) {
    Yaml yaml = new Yaml();
    for (Tag tag : base.tags()) {
      yaml.line(
          String.format(
              "%s: {name: %s, about: %s}",
              tag.id(), Yaml.quoted(tag.name()), Yaml.quoted(tag.about())));
    }
    return schema("../", "tags") + yaml;
  }

  private static String platforms(KnowledgeBase base) {
    Yaml yaml = new Yaml();
    for (Platform platform : base.platforms()) {
      String packages =
          platform.packages().isEmpty() ? "" : ", packages: [" + platform.packages() + "]";
      yaml.line(
          String.format(
              "%s: {name: %s, family: %s%s}",
              platform.id(), Yaml.quoted(platform.name()), platform.family(), packages));
    }
    return schema("../", "platforms") + yaml;
  }

  private static String schema(String up, String name) {
    return "# yaml-language-server: $schema=" + up + "schema/" + name + ".schema.json\n";
  }
}

final class FixDialect implements Dialect {
  @Override
  public String code(String id) {
    return id;
  }

  @Override
  public String alias(String id) {
    return id;
  }

  @Override
  public String heading(Step step) {
    String title =
        step.shared().isEmpty()
            ? step.title()
            : "[" + step.title() + "](step:" + step.shared() + ")";
    String platform =
        step.platforms().isEmpty() ? "" : " platform=" + String.join(",", step.platforms());
    return "## " + title + " {#" + step.id() + " role=" + step.role() + platform + "}";
  }

  @Override
  public String info(Fence fence) {
    return fence.attributes().entrySet().stream()
        .map(attribute -> " " + attribute.getKey() + "=" + attribute.getValue())
        .collect(Collectors.joining("", fence.language(), ""));
  }

  @Override
  public String links(String markdown) {
    return markdown;
  }

  @Override
  public String inclusion(Step step) {
    return "";
  }
}

final class ToolTexts {
  private ToolTexts() {}

  static String about(Tool tool) {
    return tool.name()
        + " is the "
        + tool.suffix()
        + " of the "
        + tool.area().replace('-', ' ')
        + " that do not exist.";
  }

  static String introduction(Tool tool) {
    return "# Where it logs\n\n"
        + tool.name()
        + " writes to `/var/log/"
        + tool.id()
        + "/"
        + tool.id()
        + ".log` and to the journal. Its configuration is in `"
        + tool.conf()
        + "`.\n\n# How to ask for more\n\n```sh\n"
        + tool.id()
        + " --version\n"
        + tool.id()
        + " --check "
        + tool.conf()
        + "\n```\n";
  }
}

/** The same pages for Hugo, over the skeleton in bench/hugo. */
final class HugoExport implements Export {
  private final Folder folder;
  private final EntryWriter writer = new EntryWriter(new HugoDialect());

  HugoExport(Folder folder) {
    this.folder = folder;
  }

  @Override
  public Sizes write(KnowledgeBase base) {
    folder.write("data/areas.yaml", areas(base));
    folder.write("data/platforms.yaml", platforms(base));
    folder.write("data/codes.yaml", codes(base));
    folder.write("data/tags.yaml", tags(base));
    folder.write("data/tools.yaml", tools(base));
    base.codes().forEach(code -> code(base, code));
    base.tags().forEach(this::tag);
    base.tools().forEach(this::tool);
    base.steps().forEach(this::step);
    base.pages().forEach(this::page);
    Map<String, Set<String>> related = bothWays(base.entries());
    return new Sizes(
        base.entries().stream()
            .mapToInt(entry -> entry(entry, related))
            .filter(bytes -> bytes > 0)
            .toArray());
  }

  /** Hugo has no cheap way to ask who points here. */
  private static Map<String, Set<String>> bothWays(List<Entry> entries) {
    Map<String, Set<String>> related = new TreeMap<>();
    for (Entry entry : entries) {
      List<String> named = entry.stub() ? List.of() : entry.article().related();
      for (String other : named) {
        related.computeIfAbsent(entry.id(), id -> new TreeSet<>()).add(other);
        related.computeIfAbsent(other, id -> new TreeSet<>()).add(entry.id());
      }
    }
    return related;
  }

  private int entry(Entry entry, Map<String, Set<String>> relatedTo) {
    List<String> related = List.copyOf(relatedTo.getOrDefault(entry.id(), Set.of()));
    String facts = "tools: [" + entry.tool() + "]\n" + writer.facts(entry, related);
    String prose = entry.stub() ? "" : writer.prose(entry.article());
    content("errors/" + entry.id(), facts, prose);
    return entry.stub() ? 0 : FixExport.bytes(facts) + FixExport.bytes(prose);
  }

  private void content(String path, String matter, String body) {
    folder.write("content/" + path + ".md", "---\n" + matter + "---\n" + body);
  }

  private void tool(Tool tool) {
    Yaml yaml = new Yaml();
    yaml.text("title", tool.name());
    yaml.line("area: " + tool.area());
    yaml.text("about", ToolTexts.about(tool));
    yaml.text("home", tool.home());
    content("tools/" + tool.id() + "/_index", yaml.toString(), ToolTexts.introduction(tool));
  }

  private void code(KnowledgeBase base, Code code) {
    CodeSystem system =
        base.systems().stream().filter(s -> s.id().equals(code.system())).findFirst().orElseThrow();
    Yaml yaml = new Yaml();
    yaml.text("title", code.id());
    yaml.text("system", system.name());
    yaml.text("number", code.number());
    yaml.text("meaning", code.meaning());
    yaml.text("reference", system.reference());
    content("codes/" + code.address() + "/_index", yaml.toString(), "");
  }

  private void tag(Tag tag) {
    Yaml yaml = new Yaml().text("title", tag.name()).text("about", tag.about());
    content("tags/" + tag.id() + "/_index", yaml.toString(), "");
  }

  private void step(SharedStep step) {
    content(
        "steps/" + step.id(),
        new Yaml().text("title", step.title()).toString(),
        writer.blocks(step.blocks()));
  }

  private void page(Page page) {
    String title = page.markdown().lines().findFirst().orElseThrow().substring(2);
    String rest = page.markdown().substring(page.markdown().indexOf('\n') + 1);
    content(page.id(), new Yaml().text("title", title).line("outputs: [html]").toString(), rest);
  }

  private static String areas(KnowledgeBase base) {
    Yaml yaml = new Yaml();
    for (Area area : base.areas()) {
      yaml.line("- id: " + area.id());
      yaml.text("  name", area.name());
      yaml.text("  about", area.about());
    }
    return yaml.toString();
  }

  private static String platforms(KnowledgeBase base) {
    Yaml yaml = new Yaml();
    base.platforms().forEach(platform -> yaml.text(platform.id(), platform.name()));
    return yaml.toString();
  }

  private static String codes(KnowledgeBase base) {
    Yaml yaml = new Yaml();
    for (Code code : base.codes()) {
      yaml.line(code.address() + ":");
      yaml.text("  title", code.id());
      yaml.text("  meaning", code.meaning());
    }
    return yaml.toString();
  }

  private static String tags(KnowledgeBase base) {
    Yaml yaml = new Yaml();
    base.tags().forEach(tag -> yaml.text(tag.id(), tag.name()));
    return yaml.toString();
  }

  private static String tools(KnowledgeBase base) {
    Yaml yaml = new Yaml();
    base.tools().forEach(tool -> yaml.text(tool.id(), tool.name()));
    return yaml.toString();
  }
}

final class HugoDialect implements Dialect {
  private static final Pattern LINK = Pattern.compile("]\\((entry|tool|code|tag|page):([^)]+)\\)");

  @Override
  public String code(String id) {
    return Code.of(id, "", "").address();
  }

  @Override
  public String alias(String id) {
    return "/errors/" + id + ".html";
  }

  @Override
  public String heading(Step step) {
    String platform =
        step.platforms().isEmpty()
            ? ""
            : " platform=\"" + String.join(",", step.platforms()) + "\"";
    return "## "
        + step.title()
        + " {#"
        + step.id()
        + " role=\""
        + step.role()
        + "\""
        + platform
        + "}";
  }

  @Override
  public String info(Fence fence) {
    String attributes =
        fence.attributes().entrySet().stream()
            .map(attribute -> attribute.getKey() + "=\"" + attribute.getValue() + "\"")
            .collect(Collectors.joining(" "));
    return fence.language() + (attributes.isEmpty() ? "" : " {" + attributes + "}");
  }

  @Override
  public String links(String markdown) {
    return LINK.matcher(markdown)
        .replaceAll(match -> "](" + address(match.group(1), match.group(2)) + ")");
  }

  private String address(String kind, String id) {
    return switch (kind) {
      case "entry" -> "/errors/" + id;
      case "tool" -> "/tools/" + id;
      case "code" -> "/codes/" + code(id);
      case "tag" -> "/tags/" + id;
      default -> "/" + id;
    };
  }

  @Override
  public String inclusion(Step step) {
    return step.shared().isEmpty() ? "" : "\n{{% step \"" + step.shared() + "\" %}}\n";
  }
}
