package sfw.fix.render.view;

import java.util.List;
import sfw.fix.markdown.Html;

/** An area and its tools. */
public record AreaView(String anchor, String name, String about, List<ToolRow> tools) {

  /** A tool in a list of tools. */
  public record ToolRow(Link link, Html about, int count) {}
}
