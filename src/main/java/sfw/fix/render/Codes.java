package sfw.fix.render;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import sfw.fix.markdown.Html;
import sfw.fix.snippet.Highlight;
import sfw.fix.snippet.SlotContext;
import sfw.fix.snippet.Template;

/** Writes templates as HTML: literals escaped, slots and choices marked up. */
final class Codes {
  private Codes() {}

  /** The inside of a code element. */
  static Html html(Template template) {
    return html(template, List.of(), List.of());
  }

  /**
   * The inside of a code element whose slots can be filled.
   *
   * @param contexts where each of them stands; none where that is not known
   * @param highlights what stands out, in order
   */
  static Html html(Template template, List<SlotContext> contexts, List<Highlight> highlights) {
    Iterator<SlotContext> context = contexts.iterator();
    Painter painter = new Painter(highlights);
    for (Template.Part part : template.parts()) {
      if (part instanceof Template.Literal literal) {
        painter.literal(literal.text());
      } else if (part instanceof Template.Slot slot) {
        painter.slot(slot, context.hasNext() ? Optional.of(context.next()) : Optional.empty());
      } else if (part instanceof Template.Choice choice) {
        appendChoice(choice, painter.html);
      }
    }
    return new Html(painter.html.toString());
  }

  /** Writes a text from its beginning to its end, and puts what stands out into elements. */
  private static final class Painter {
    private final StringBuilder html = new StringBuilder();
    private final List<Highlight> highlights;
    private int next;
    private int at;

    Painter(List<Highlight> highlights) {
      this.highlights = highlights;
    }

    void literal(String text) {
      int begin = at;
      int end = at + text.length();
      while (at < end) {
        skipPast();
        Optional<Highlight> highlight = current();
        int until = Math.min(end, highlight.map(this::border).orElse(end));
        boolean inside = highlight.filter(it -> it.start() <= at).isPresent();
        String piece = text.substring(at - begin, until - begin);
        at = until;
        if (inside) {
          html.append("<span class=\"").append(highlight.get().kind().letter()).append("\">");
        }
        Html.appendEscaped(piece, html);
        if (inside) {
          html.append("</span>");
        }
      }
    }

    private void skipPast() {
      while (next < highlights.size() && highlights.get(next).end() <= at) {
        next++;
      }
    }

    private Optional<Highlight> current() {
      return next < highlights.size() ? Optional.of(highlights.get(next)) : Optional.empty();
    }

    /** Where the stretch that begins here ends: at the highlight's end, or in front of it. */
    private int border(Highlight highlight) {
      return highlight.start() <= at ? highlight.end() : highlight.start();
    }

    void slot(Template.Slot slot, Optional<SlotContext> context) {
      html.append("<var class=\"slot\" data-slot=\"").append(slot.name());
      context.ifPresent(it -> html.append("\" data-in=\"").append(it.letter()));
      html.append("\">").append(slot.shown()).append("</var>");
      at += slot.shown().length();
    }
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
