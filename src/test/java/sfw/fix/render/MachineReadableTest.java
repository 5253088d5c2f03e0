package sfw.fix.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import sfw.fix.model.Entry;
import sfw.fix.site.BuiltSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What programs read is what its schema says: XML, JSON, and the lists for crawlers and models. */
class MachineReadableTest {
  private static final String SITES = "sfw.fix.site.BuiltSite#all";
  private static final String OPEN_API = "api/v1/openapi.json";
  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @MethodSource(SITES)
  void theSitemapListsThePagesToFind(BuiltSite site) throws Exception {
    assertEquals(List.of(), xmlProblems("sitemap.xsd", site.text("sitemap.xml")));
    List<String> listed = new ArrayList<>(matches("<loc>([^<]*)</loc>", site.text("sitemap.xml")));
    List<String> pages =
        site.files(".html").stream()
            .filter(page -> site.page(page).select("meta[name=robots]").isEmpty())
            .map(page -> page.equals("index.html") ? site.address("") : site.address(page))
            .sorted()
            .toList();
    assertEquals(pages, listed.stream().sorted().toList());
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void theFeedIsAtom(BuiltSite site) throws Exception {
    assertEquals(List.of(), xmlProblems("atom.xsd", site.text("feed.atom")));
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void theSearchIsDescribed(BuiltSite site) throws Exception {
    assertEquals(List.of(), xmlProblems("opensearch.xsd", site.text("opensearch.xml")));
  }

  private static List<String> matches(String pattern, String text) {
    return java.util.regex.Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static List<String> xmlProblems(String schema, String xml)
      throws IOException, SAXException {
    URL source = MachineReadableTest.class.getResource("/schemas/" + schema);
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    Validator validator = factory.newSchema(source).newValidator();
    Problems problems = new Problems(new ArrayList<>());
    validator.setErrorHandler(problems);
    validator.validate(new StreamSource(new StringReader(xml)));
    return problems.found();
  }

  private record Problems(List<String> found) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      error(e);
    }

    @Override
    public void error(SAXParseException e) {
      found.add(e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void picturesAreWellFormedXml(BuiltSite site) throws Exception {
    for (String picture : site.files(".svg")) {
      var parser = javax.xml.parsers.SAXParserFactory.newDefaultInstance().newSAXParser();
      parser.parse(
          new java.io.ByteArrayInputStream(site.bytes(picture)),
          new org.xml.sax.helpers.DefaultHandler());
    }
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void everyJsonFileParses(BuiltSite site) {
    for (String file : site.files(".json")) {
      assertTrue(JSON.readTree(site.bytes(file)).isObject(), file);
    }
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void theApiListsItsFilesAndNoOthers(BuiltSite site) {
    List<String> listed =
        JSON.readTree(site.text(OPEN_API)).at("/paths").propertyNames().stream().toList();
    List<String> published =
        site.files().stream()
            .filter(file -> file.startsWith("api/v1/") && !file.equals(OPEN_API))
            .map(file -> "/" + file)
            .toList();
    assertEquals(
        published, listed.stream().filter(path -> path.startsWith("/api/")).sorted().toList());
  }

  /** Each JSON file, and the schema that the API documents it by. */
  private static Map<String, String> schemas(BuiltSite site) {
    Map<String, String> schemas = new TreeMap<>();
    JsonNode paths = JSON.readTree(site.text(OPEN_API)).at("/paths");
    for (String path : paths.propertyNames()) {
      String schema =
          paths
              .at("/" + path.replace("~", "~0").replace("/", "~1"))
              .at("/get/responses/200/content/application~1json/schema/$ref")
              .asString();
      String pattern = path.substring(1).replaceAll("\\{[^}]*}", "[^/]+");
      site.files(".json").stream()
          .filter(file -> file.matches(pattern))
          .forEach(file -> schemas.put(file, schema));
    }
    return schemas;
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void everyJsonFileIsDocumentedAndIsWhatTheDocumentationSays(BuiltSite site) {
    Map<String, String> schemas = schemas(site);
    List<String> documented =
        site.files(".json").stream().filter(file -> !file.equals(OPEN_API)).toList();
    assertEquals(documented, List.copyOf(schemas.keySet()));
    Map<String, Schema> read = new TreeMap<>();
    schemas.forEach(
        (file, name) -> {
          Schema schema = read.computeIfAbsent(name, key -> schema(site, key));
          assertEquals(List.of(), schema.validate(site.text(file), InputFormat.JSON), file);
        });
  }

  /** A component of the API's description, as a schema with the others within reach. */
  private static Schema schema(BuiltSite site, String reference) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$ref", reference);
    root.set("components", JSON.readTree(site.text(OPEN_API)).at("/components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void theSchemasLetNothingElsePass(BuiltSite site) {
    schemas(site)
        .forEach(
            (file, name) -> {
              ObjectNode broken = (ObjectNode) JSON.readTree(site.text(file));
              broken.put("surprise", 1);
              assertTrue(!schema(site, name).validate(broken).isEmpty(), file);
            });
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void theTwinsSayWhatThePageSays(BuiltSite site) {
    for (Entry entry : site.catalog().entries().values()) {
      String path = "errors/" + entry.id();
      JsonNode twin = JSON.readTree(site.text(path + ".json"));
      assertEquals(entry.id().toString(), twin.at("/id").asString());
      assertEquals(site.address(path + ".html"), twin.at("/url").asString());
      assertEquals(entry.title().value(), twin.at("/title").asString());
      assertEquals(entry.title().value(), site.page(path + ".html").select("h1").text());
      assertEquals(entry.isStub(), twin.at("/explanation").isMissingNode());
    }
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void theMarkdownTwinSaysItsTitleAndHoldsNoHtml(BuiltSite site) {
    for (Entry entry : site.catalog().entries().values()) {
      Node twin = Parser.builder().build().parse(site.text("errors/" + entry.id() + ".md"));
      List<String> html = new ArrayList<>();
      twin.accept(
          new AbstractVisitor() {
            @Override
            public void visit(HtmlInline inline) {
              html.add(inline.getLiteral());
            }

            @Override
            public void visit(HtmlBlock block) {
              html.add(block.getLiteral());
            }
          });
      assertEquals(List.of(), html, entry.id().toString());
      String title = TextContentRenderer.builder().build().render(twin.getFirstChild());
      assertEquals(entry.title().value(), title);
    }
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void theListsLeadToFiles(BuiltSite site) {
    List<String> addresses =
        new ArrayList<>(matches("\\]\\((https:[^)]*)\\)", site.text("llms.txt")));
    addresses.addAll(matches("list: (https:\\S+)", site.text("llms.txt")));
    addresses.addAll(matches("Sitemap: (\\S+)", site.text("robots.txt")));
    addresses.addAll(matches("\"(?:url|json)\":\"([^\"]*)\"", site.text("api/v1/entries.json")));
    List<String> broken =
        addresses.stream().filter(a -> !site.has(site.path("index.html", a))).toList();
    assertEquals(List.of(), broken);
    assertTrue(addresses.size() >= 2 + 3 * site.catalog().entries().size());
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void modelsFindEveryEntry(BuiltSite site) {
    for (Entry entry : site.catalog().entries().values()) {
      String twin = "(" + site.address("errors/" + entry.id() + ".md") + ")";
      assertTrue(site.text("llms.txt").contains(twin), twin);
    }
  }
}
