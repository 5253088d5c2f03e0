package sfw.fix.render.view;

import java.util.List;
import sfw.fix.markdown.Html;

/** A system of codes. */
public record SystemView(
    String anchor, String name, Html about, Link reference, List<CodeChip> codes) {}
