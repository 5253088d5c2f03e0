package sfw.fix.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sfw.fix.markdown.Html;

/**
 * Any other page.
 *
 * @param form on the page that asks for contributions; null on the others
 */
public record ProsePage(
    Layout layout,
    Html title,
    List<PartView> lead,
    @Nullable ContributeForm form,
    List<SectionView> sections,
    String edit) {}
