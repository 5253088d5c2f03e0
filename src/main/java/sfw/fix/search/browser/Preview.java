package sfw.fix.search.browser;

import sfw.fix.draft.Answers;

/**
 * What an entry will say, in short. Elements are lists {@code ["name", {"className": ...}, content,
 * ...]}; content is a text or an element.
 */
final class Preview {
  private final Answers answers;
  private final JsonWriter json;

  Preview(Answers answers, JsonWriter json) {
    this.answers = answers;
    this.json = json;
  }

  /** Writes the elements. */
  void write() {
    open("p", "marks");
    element("span", "tool", answers.text("tool"));
    json.text(" ");
    element("span", "chip", answers.isStub() ? "not explained yet" : answers.line("label"));
    json.close(']');
    element("h3", "", answers.line("title"));
    paragraph("summary", "", "summary");
    open("p", "");
    element("code", "", answers.text("signature"));
    json.close(']');
    paragraph("", "Usually: ", "cause");
    if (answers.has("confirm") || answers.has("repair") || answers.has("verify")) {
      steps();
    }
  }

  private void paragraph(String className, String before, String field) {
    if (answers.has(field)) {
      element("p", className, before + answers.line(field));
    }
  }

  private void steps() {
    open("ol", "");
    step("See whether it is this cause", "confirm");
    step("Mend it", "repair");
    step("See that it worked", "verify");
    json.close(']');
  }

  private void step(String title, String field) {
    if (answers.has(field)) {
      open("li", "").text(title);
      open("pre", "");
      element("code", "", answers.text(field));
      json.close(']').close(']');
    }
  }

  private JsonWriter open(String name, String className) {
    json.open('[').text(name).open('{').name("className").text(className).close('}');
    return json;
  }

  private void element(String name, String className, String text) {
    open(name, className).text(text).close(']');
  }
}
