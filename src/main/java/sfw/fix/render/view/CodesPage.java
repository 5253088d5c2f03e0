package sfw.fix.render.view;

import java.util.List;

/** All codes by system. */
public record CodesPage(Layout layout, List<SystemView> systems) {}
