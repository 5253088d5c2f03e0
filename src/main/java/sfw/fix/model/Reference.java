package sfw.fix.model;

import java.net.URI;
import sfw.fix.diagnostic.Located;

/** A primary source. */
public record Reference(String title, Located<URI> url) {}
