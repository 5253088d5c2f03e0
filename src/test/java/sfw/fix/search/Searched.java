package sfw.fix.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import sfw.fix.Repo;
import sfw.fix.content.ContentReader;
import sfw.fix.model.Catalog;
import sfw.fix.search.engine.Engine;
import sfw.fix.search.engine.Index;
import sfw.fix.search.index.SearchIndex;

/** The knowledge base of this checkout, and its search, read once for all tests. */
final class Searched {
  static final Catalog CATALOG = catalog();
  static final Index INDEX = Index.read(SearchIndex.of(CATALOG));
  static final Engine ENGINE = new Engine(INDEX);

  private Searched() {}

  private static Catalog catalog() {
    try {
      return Catalog.of(ContentReader.read(Repo.CONTENT, "content").draft());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
