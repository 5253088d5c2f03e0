package sfw.fix.content.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sfw.fix.content.yaml.SourceFile;
import sfw.fix.content.yaml.TextTree;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of any shape as texts with their places. */
final class JsonTree {
  private final String path;
  private final JsonParser parser;

  private JsonTree(String path, JsonParser parser) {
    this.path = path;
    this.parser = parser;
  }

  static Optional<TextTree> read(SourceFile file, Problems problems) {
    try (JsonParser parser = new JsonMapper().createParser(file.text())) {
      parser.nextToken();
      return Optional.of(new JsonTree(file.path(), parser).value());
    } catch (JacksonException e) {
      Span place =
          e.getLocation() == null
              ? Span.startOf(file.path())
              : span(file.path(), e.getLocation(), 1);
      problems.add(
          CatalogueReader.RULE, place, "no JSON: " + e.getOriginalMessage(), "mend the file");
      return Optional.empty();
    }
  }

  private TextTree value() {
    JsonToken token = parser.currentToken();
    Span span = here(1);
    if (token == JsonToken.START_OBJECT) {
      List<TextTree.Key> keys = new ArrayList<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        Span key = here(name.length() + 2);
        parser.nextToken();
        keys.add(new TextTree.Key(name, key, value()));
      }
      return new TextTree.Named(keys, span);
    } else if (token == JsonToken.START_ARRAY) {
      List<TextTree> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value());
      }
      return new TextTree.Items(items, span);
    }
    String text = token == null || token == JsonToken.VALUE_NULL ? "" : parser.getString();
    return new TextTree.Text(text, span);
  }

  private Span here(int length) {
    return span(path, parser.currentTokenLocation(), length);
  }

  private static Span span(String path, TokenStreamLocation place, int length) {
    return new Span(path, Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), length);
  }
}
