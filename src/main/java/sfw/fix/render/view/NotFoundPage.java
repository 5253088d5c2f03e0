package sfw.fix.render.view;

import java.util.List;

/** What a web server shows for an address that leads nowhere. */
public record NotFoundPage(Layout layout, List<AreaView> areas, List<CodeChip> codes) {}
