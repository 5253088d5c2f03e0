package sfw.fix.render.view;

import java.util.List;
import sfw.fix.markdown.Html;

/** Any other page. */
public record ProsePage(
    Layout layout, Html title, List<PartView> lead, List<SectionView> sections, String edit) {}
