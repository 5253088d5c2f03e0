package sfw.fix.render.view;

import java.util.List;

/** Finding an error without scripts: by tool and by code. */
public record SearchPage(Layout layout, List<AreaView> areas, List<SystemView> systems) {}
