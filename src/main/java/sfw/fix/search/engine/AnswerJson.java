package sfw.fix.search.engine;

import java.util.List;

/**
 * An answer as JSON, for pages and scripts: {@code {"found", "groups": [{"hits": [{"id", "title",
 * "label", "link", "confidence", "score", "signature", "coverage", "matched": [{"start", "end"}],
 * "captures": [{"slot", "kind", "value"}], "firstLine", "lastLine"}]}], "hints", "ignored"}}.
 * Offsets count UTF-16 units of the text as it was given.
 */
public final class AnswerJson {
  private final StringBuilder out = new StringBuilder();

  private AnswerJson() {}

  /** Writes an answer; the same answer gives the same text in Java and in a browser. */
  public static String write(Answer answer) {
    AnswerJson json = new AnswerJson();
    json.answer(answer);
    return json.out.toString();
  }

  private void answer(Answer answer) {
    out.append("{\"found\":").append(answer.isFound());
    out.append(",\"groups\":[");
    for (int i = 0; i < answer.groups().size(); i++) {
      separate(i);
      out.append("{\"hits\":[");
      List<Hit> hits = answer.groups().get(i).hits();
      for (int j = 0; j < hits.size(); j++) {
        separate(j);
        hit(hits.get(j));
      }
      out.append("]}");
    }
    out.append(']');
    strings("hints", answer.hints());
    strings("ignored", answer.ignored());
    out.append('}');
  }

  private void hit(Hit hit) {
    out.append('{');
    first("id", hit.entry().id());
    string("title", hit.entry().title());
    string("label", hit.entry().label());
    string("link", hit.entry().link());
    string("confidence", Chars.lower(hit.confidence().name()));
    number("score", hit.score());
    string("signature", hit.signature());
    number("coverage", hit.coverage());
    out.append(",\"matched\":[");
    for (int i = 0; i < hit.matched().size(); i++) {
      separate(i);
      Range range = hit.matched().get(i);
      out.append("{\"start\":").append(range.start());
      out.append(",\"end\":").append(range.end()).append('}');
    }
    out.append("],\"captures\":[");
    for (int i = 0; i < hit.captures().size(); i++) {
      separate(i);
      capture(hit.captures().get(i));
    }
    out.append("],\"firstLine\":").append(hit.firstLine());
    out.append(",\"lastLine\":").append(hit.lastLine()).append('}');
  }

  private void capture(Capture capture) {
    out.append('{');
    first("slot", capture.slot());
    string("kind", Chars.lower(capture.kind().name()));
    string("value", capture.value());
    out.append('}');
  }

  private void strings(String name, List<String> values) {
    out.append(",\"").append(name).append("\":[");
    for (int i = 0; i < values.size(); i++) {
      separate(i);
      text(values.get(i));
    }
    out.append(']');
  }

  private void first(String name, String value) {
    out.append('"').append(name).append("\":");
    text(value);
  }

  private void string(String name, String value) {
    out.append(',');
    first(name, value);
  }

  /**
   * Below two million, with three decimals, which leaves no room for two languages to write it
   * differently.
   */
  private void number(String name, double value) {
    int thousandths = (int) Math.floor(Math.abs(value) * 1000 + 0.5);
    String digits = Integer.toString(thousandths % 1000 + 1000);
    out.append(",\"").append(name).append("\":").append(value < 0 ? "-" : "");
    out.append(thousandths / 1000).append('.').append(digits, 1, 4);
  }

  private void separate(int index) {
    if (index > 0) {
      out.append(',');
    }
  }

  private void text(String value) {
    JsonText.quote(value, out);
  }
}
