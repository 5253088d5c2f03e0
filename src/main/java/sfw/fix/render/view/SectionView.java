package sfw.fix.render.view;

import java.util.List;
import sfw.fix.markdown.Html;

/** A heading and what stands under it. */
public record SectionView(String anchor, Html title, String plainTitle, List<PartView> parts) {}
