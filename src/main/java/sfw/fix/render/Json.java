package sfw.fix.render;

import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON: keys in the order declared, absent values left out. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion ->
                  inclusion
                      .withValueInclusion(
                          com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
                      .withContentInclusion(
                          com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
          .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private Json() {}

  static String write(Object value) {
    return MAPPER.writeValueAsString(value) + "\n";
  }

  /**
   * JSON that may stand in a script element: nothing in it can end the element or begin a comment.
   */
  static String writeForScript(Object value) {
    return MAPPER.writeValueAsString(value).replace("<", "\\u003c");
  }
}
