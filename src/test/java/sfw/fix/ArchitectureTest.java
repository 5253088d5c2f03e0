package sfw.fix;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/**
 * The arrows of docs/architecture.md: a package sees only what is below it, and a library is used
 * in one place.
 */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("sfw.fix");

  @Test
  void packagesSeeOnlyWhatIsBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("sfw.fix..")
        .layer("cli")
        .definedBy("sfw.fix.cli..")
        .layer("serve")
        .definedBy("sfw.fix.serve..")
        .layer("site")
        .definedBy("sfw.fix.site..")
        .layer("content")
        .definedBy("sfw.fix.content..")
        .layer("check")
        .definedBy("sfw.fix.check..")
        .layer("render")
        .definedBy("sfw.fix.render..")
        .layer("picture")
        .definedBy("sfw.fix.picture..")
        .layer("search.index")
        .definedBy("sfw.fix.search.index..")
        .layer("search.browser")
        .definedBy("sfw.fix.search.browser..")
        .layer("search.engine")
        .definedBy("sfw.fix.search.engine..")
        .layer("draft")
        .definedBy("sfw.fix.draft..")
        .layer("links")
        .definedBy("sfw.fix.links..")
        .layer("model")
        .definedBy("sfw.fix.model..")
        .layer("markdown")
        .definedBy("sfw.fix.markdown..")
        .layer("snippet")
        .definedBy("sfw.fix.snippet..")
        .layer("diagnostic")
        .definedBy("sfw.fix.diagnostic..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("serve")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("site")
        .mayOnlyBeAccessedByLayers("serve", "cli")
        .whereLayer("content")
        .mayOnlyBeAccessedByLayers("site", "serve", "cli")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("site", "serve", "cli")
        .whereLayer("render")
        .mayOnlyBeAccessedByLayers("site", "serve", "cli")
        .whereLayer("picture")
        .mayOnlyBeAccessedByLayers("site")
        .whereLayer("links")
        .mayOnlyBeAccessedByLayers("site", "serve", "cli")
        .whereLayer("search.index")
        .mayOnlyBeAccessedByLayers("site", "serve", "cli")
        .whereLayer("search.browser")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("draft")
        .mayOnlyBeAccessedByLayers("search.browser", "cli")
        .whereLayer("search.engine")
        .mayOnlyBeAccessedByLayers(
            "check", "draft", "search.browser", "search.index", "site", "serve", "cli")
        .whereLayer("model")
        .mayOnlyBeAccessedByLayers(
            "content",
            "check",
            "render",
            "picture",
            "links",
            "search.index",
            "site",
            "serve",
            "cli")
        .whereLayer("markdown")
        .mayOnlyBeAccessedByLayers(
            "model", "content", "check", "render", "links", "search.index", "site", "serve", "cli")
        .whereLayer("snippet")
        .mayOnlyBeAccessedByLayers(
            "model",
            "content",
            "check",
            "render",
            "picture",
            "links",
            "search.index",
            "site",
            "serve",
            "cli")
        .check(CLASSES);
  }

  @Test
  void diagnosticStandsAlone() {
    noClasses()
        .that()
        .resideInAPackage("sfw.fix.diagnostic..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "sfw.fix.(model|markdown|snippet|search|draft|content|check|render|picture|links|site|serve|cli)..")
        .check(CLASSES);
  }

  /** It is compiled to JavaScript, where each further class of the JDK costs download. */
  @Test
  void theSearchEngineNeedsNothingButStringsAndCollections() {
    noClasses()
        .that()
        .resideInAPackage("sfw.fix.search.engine..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideOutsideOfPackages(
                "sfw.fix.search.engine..", "java.lang..", "java.util", "org.jspecify.."))
        .orShould()
        .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("java.lang.reflect.."))
        .check(CLASSES);
  }

  /** It is compiled to JavaScript, too. */
  @Test
  void draftsNeedNothingButTheSearchEngine() {
    noClasses()
        .that()
        .resideInAPackage("sfw.fix.draft..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideOutsideOfPackages(
                "sfw.fix.draft..",
                "sfw.fix.search.engine..",
                "java.lang..",
                "java.util",
                "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void eachLibraryIsUsedInOnePlace() {
    onlyIn("sfw.fix.content.yaml..", "org.yaml..");
    onlyIn("sfw.fix.markdown..", "org.commonmark..");
    onlyIn("sfw.fix.render..", "freemarker..");
    onlyIn("sfw.fix.snippet..", "org.treesitter..");
    onlyIn("sfw.fix.cli..", "picocli..");
    onlyIn("sfw.fix.links..", "org.apache.hc..");
    onlyIn("sfw.fix.search.browser..", "org.teavm..");
    onlyIn("sfw.fix.picture..", "java.awt..");
    onlyIn("sfw.fix.picture..", "javax.imageio..");
  }

  private static void onlyIn(String ours, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ours)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }
}
