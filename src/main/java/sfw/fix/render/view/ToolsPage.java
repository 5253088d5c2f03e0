package sfw.fix.render.view;

import java.util.List;

/** All tools by area. */
public record ToolsPage(Layout layout, List<AreaView> areas) {}
