/** The search engine as a page sees it. TeaVM compiles this package to JavaScript. */
@org.jspecify.annotations.NullMarked
package sfw.fix.search.browser;
