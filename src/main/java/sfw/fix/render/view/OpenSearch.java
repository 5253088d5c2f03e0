package sfw.fix.render.view;

/** The OpenSearch description. Addresses are absolute. */
public record OpenSearch(String title, String tagline, String search, String icon) {}
