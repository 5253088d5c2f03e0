package sfw.fix.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import sfw.fix.Golden;
import sfw.fix.Repo;
import sfw.fix.content.yaml.JsonSchema;
import sfw.fix.model.EntryId;
import sfw.fix.model.Id;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas, by which editors complete and check content files. */
class SchemaTest {
  private static final Path FOLDER = Repo.ROOT.resolve("schema");
  private static final JsonMapper JSON = new JsonMapper();

  private static final Map<String, String> SCHEMAS =
      Map.of(
          "entry",
          JsonSchema.of("An entry of sfw/fix", EntryFile.class),
          "tool",
          JsonSchema.of("A tool of sfw/fix", ToolFile.class),
          "codes",
          JsonSchema.ofMap("The error codes of sfw/fix", Id.class, CodeSystemItem.class),
          "gone",
          JsonSchema.ofMap("The removed entries of sfw/fix", EntryId.class, GoneItem.class),
          "tags",
          JsonSchema.ofMap("The tags of sfw/fix", Id.class, TagItem.class),
          "platforms",
          JsonSchema.ofMap("The platforms of sfw/fix", Id.class, PlatformItem.class),
          "command",
          JsonSchema.of("What a program takes", CommandFile.class),
          "site",
          JsonSchema.of("The site that sfw/fix makes", SiteFile.class));

  static Stream<String> names() {
    return SCHEMAS.keySet().stream().sorted();
  }

  static Stream<String> files() throws IOException {
    try (Stream<Path> tree = Files.walk(Repo.CONTENT)) {
      return tree
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(file -> Repo.CONTENT.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theFileIsWhatTheModelSays(String name) {
    Golden.assertMatches(FOLDER.resolve(name + ".schema.json"), schema(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void thereIsNoChoiceBetweenShapesSoThatEditorsCompleteKeys(String name) {
    assertFalse(schema(name).matches("(?s).*\"(oneOf|anyOf|allOf|if)\".*"), name);
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachContentFileBeginsWithItsSchema(String file) throws IOException {
    String first = Files.readAllLines(Repo.CONTENT.resolve(file)).get(0);
    String up = "../".repeat(file.split("/").length);

    assertEquals(
        "# yaml-language-server: $schema=" + up + "schema/" + schemaOf(file) + ".schema.json",
        first);
    assertTrue(Files.exists(FOLDER.resolve(schemaOf(file) + ".schema.json")), first);
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachContentFileIsValid(String file) throws IOException {
    String yaml = Files.readString(Repo.CONTENT.resolve(file));

    assertEquals(List.of(), errors(schemaOf(file), yaml));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a stub          | {title: 'x', signatures: [{text: 'y'}]}               | ``",
        "no signatures   | {title: 'x'}                                          | required signatures",
        "an unknown key  | {title: 'x', signatures: [{text: 'y'}], code: [a/B]}  | additionalProperties code",
        "an item's key   | {title: 'x', signatures: [{text: 'y', v: '1'}]}       | additionalProperties v",
        "half an entry   | {title: 'x', signatures: [{text: 'y'}], label: 'z'}   | dependencies label",
        "an empty list   | {title: 'x', signatures: []}                          | minItems /signatures",
        "text for a list | {title: 'x', signatures: 'y'}                         | type /signatures",
        "number for text | {title: 5, signatures: [{text: 'y'}]}                 | type /title",
        "an empty text   | {title: '', signatures: [{text: 'y'}]}                | minLength /title",
        "a bare code     | {title: 'x', signatures: [{text: 'y'}], codes: [EIO]} | pattern /codes/0",
        "a bare alias    | {title: 'x', signatures: [{text: 'y'}], aliases: [a]} | pattern /aliases/0",
      })
  void whatIsWrongWithAnEntryIsNamed(String what, String yaml, String expected) {
    assertEquals(expected, String.join(", ", errors("entry", yaml)), what + ": " + yaml);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "severity: high, severity: urgent, enum /severity",
    "updated: 2026-11-23, updated: today, pattern /updated",
    "tags: [selinux], tags: [], minItems /tags",
    "kind: path, kind: file, enum /slots/path/kind",
    "  path: {, '  Path: {', propertyNames Path",
    "frequency: usual, frequency: always, enum /causes/0/frequency",
    "'    fixed-by: [relabel]', '    frequent: yes', 'additionalProperties frequent, required fixed-by'",
    "'url: \"https:', 'url: \"mailto:', pattern /references/0/url",
  })
  void whatIsWrongWithAnExplainedEntryIsNamed(String right, String wrong, String expected)
      throws IOException {
    Path entry = ContentFolder.FIXTURES.resolve("minimal/errors/demo/denied.yaml");
    String valid = Files.readString(entry);
    assertEquals(List.of(), errors("entry", valid));
    assertTrue(valid.contains(right), right);

    assertEquals(expected, String.join(", ", errors("entry", valid.replace(right, wrong))));
  }

  private static String schema(String name) {
    return Optional.ofNullable(SCHEMAS.get(name)).orElseThrow();
  }

  private static String schemaOf(String file) {
    if (file.startsWith("errors/")) {
      return "entry";
    }
    if (file.startsWith("commands/")) {
      return "command";
    }
    return file.startsWith("tools/") ? "tool" : file.replace(".yaml", "");
  }

  private static List<String> errors(String schema, String yaml) {
    String json = JSON.writeValueAsString(parser().<Object>load(yaml));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(schema(schema))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(SchemaTest::shown)
        .distinct()
        .sorted()
        .toList();
  }

  /** The keyword of the schema, and the key or the place that offends it. */
  private static String shown(Error error) {
    String key = error.getProperty() == null ? "" : error.getProperty();
    String place = error.getInstanceLocation().toString();
    return (error.getKeyword() + " " + (key.isEmpty() ? place : key)).strip();
  }

  private static Yaml parser() {
    LoaderOptions options = new LoaderOptions();
    DumperOptions unused = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(unused), unused, options, new Words());
  }

  /** Takes plain scalars as language servers do, by YAML 1.2: a date is text, so are yes and no. */
  private static final class Words extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("[-+]?[0-9]+"), "-+0123456789");
      addImplicitResolver(Tag.FLOAT, Pattern.compile("[-+]?[0-9]+\\.[0-9]*"), "-+0123456789");
      addImplicitResolver(Tag.NULL, Pattern.compile("~|null|"), "~n\0");
    }
  }
}
