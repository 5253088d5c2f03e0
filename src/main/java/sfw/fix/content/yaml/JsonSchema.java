package sfw.fix.content.yaml;

import java.util.List;
import sfw.fix.content.yaml.Shape.Fields;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a {@link Shape} as JSON Schema, draft 7, which every YAML language server reads. There is
 * no {@code oneOf} in it, so that completion always knows which keys are meant.
 */
public final class JsonSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonSchema() {}

  /** The schema of a file that is one record. */
  public static String of(String title, Class<? extends Record> type) {
    return write(title, Shape.of(type));
  }

  /** The schema of a file that is a mapping from keys to records. */
  public static String ofMap(String title, Class<?> key, Class<? extends Record> value) {
    return write(title, Shape.mapOf(key, value));
  }

  private static String write(String title, Shape shape) {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", title);
    schema.setAll(schema(shape, Integer.MAX_VALUE, false));
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return MAPPER.writer().with(printer).writeValueAsString(schema) + "\n";
  }

  private static ObjectNode schema(Shape shape, int limit, boolean notEmpty) {
    if (shape instanceof Shape.OneWord one) {
      return word(one.word());
    } else if (shape instanceof Shape.WithPlace located) {
      return schema(located.value(), limit, notEmpty);
    } else if (shape instanceof Shape.Items items) {
      ObjectNode array = type("array").set("items", schema(items.item(), Integer.MAX_VALUE, false));
      return notEmpty ? array.put("minItems", 1) : array;
    } else if (shape instanceof Shape.Entries entries) {
      ObjectNode object = type("object");
      entries.key().ifPresent(key -> object.set("propertyNames", word(key)));
      object.set("additionalProperties", schema(entries.value(), Integer.MAX_VALUE, false));
      return notEmpty ? object.put("minProperties", 1) : object;
    } else if (shape instanceof Fields fields) {
      return fields(fields);
    }
    ObjectNode text = type("string").put("minLength", 1);
    return limit == Integer.MAX_VALUE ? text : text.put("maxLength", limit);
  }

  private static ObjectNode word(Word word) {
    ObjectNode node = type("string");
    if (word.choices().isEmpty()) {
      return node.put("pattern", "^" + word.pattern() + "$");
    }
    ArrayNode choices = node.putArray("enum");
    word.choices().forEach(choices::add);
    return node;
  }

  private static ObjectNode fields(Fields fields) {
    ObjectNode object = type("object").put("additionalProperties", false);
    ObjectNode properties = object.putObject("properties");
    for (Shape.Key key : fields.keys()) {
      ObjectNode value = schema(key.shape(), key.limit(), key.notEmpty() || key.allOrNone());
      if (!key.doc().isEmpty()) {
        value.put("description", key.doc());
      }
      properties.set(key.name(), value);
    }
    List<String> required =
        fields.keys().stream().filter(Shape.Key::required).map(Shape.Key::name).toList();
    if (!required.isEmpty()) {
      required.forEach(object.putArray("required")::add);
    }
    List<String> group =
        fields.keys().stream().filter(Shape.Key::allOrNone).map(Shape.Key::name).toList();
    if (!group.isEmpty()) {
      ObjectNode dependencies = object.putObject("dependencies");
      group.forEach(name -> group.forEach(dependencies.withArray("/" + name)::add));
    }
    return object;
  }

  private static ObjectNode type(String type) {
    return JSON.objectNode().put("type", type);
  }
}
