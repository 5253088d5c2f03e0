package sfw.fix.render.view;

import java.util.List;

/** The page of an error that nobody has explained yet. */
public record StubPage(
    Layout layout,
    Link tool,
    String title,
    List<ErrorPage.SignatureView> signatures,
    List<CodeChip> codes,
    List<Link> related,
    String explain,
    String wrong) {}
