package sfw.fix.render;

import java.util.Iterator;
import java.util.List;
import sfw.fix.markdown.Html;
import sfw.fix.snippet.SlotContext;
import sfw.fix.snippet.Template;

/** Writes templates as HTML: literals escaped, slots and choices marked up. */
final class Codes {
  private Codes() {}

  /** The inside of a code element. */
  static Html html(Template template) {
    return html(template, List.of());
  }

  /**
   * The inside of a code element whose slots can be filled.
   *
   * @param contexts where each of them stands; none where that is not known
   */
  static Html html(Template template, List<SlotContext> contexts) {
    Iterator<SlotContext> context = contexts.iterator();
    StringBuilder html = new StringBuilder();
    for (Template.Part part : template.parts()) {
      if (part instanceof Template.Literal literal) {
        Html.appendEscaped(literal.text(), html);
      } else if (part instanceof Template.Slot slot) {
        html.append("<var class=\"slot\" data-slot=\"").append(slot.name());
        if (context.hasNext()) {
          html.append("\" data-in=\"").append(context.next().letter());
        }
        html.append("\">").append(slot.shown()).append("</var>");
      } else if (part instanceof Template.Choice choice) {
        appendChoice(choice, html);
      }
    }
    return new Html(html.toString());
  }

  private static void appendChoice(Template.Choice choice, StringBuilder html) {
    html.append("<span class=\"choice\">");
    String separator = "";
    for (String option : choice.options()) {
      html.append(separator);
      Html.appendEscaped(option, html);
      separator = "<b> or </b>";
    }
    html.append("</span>");
  }

  /** A text with each occurrence of one part of it marked. */
  static Html marked(String text, String part) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (int found = text.indexOf(part); found >= 0; found = text.indexOf(part, at)) {
      Html.appendEscaped(text.substring(at, found), html);
      html.append("<mark>");
      Html.appendEscaped(part, html);
      html.append("</mark>");
      at = found + part.length();
    }
    Html.appendEscaped(text.substring(at), html);
    return new Html(html.toString());
  }
}
