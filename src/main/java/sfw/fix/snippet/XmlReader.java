package sfw.fix.snippet;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML, a document or some elements, without looking at anything outside of it. */
final class XmlReader {
  private static final String ROOT = "<snippet>";

  private XmlReader() {}

  static Optional<SnippetFaults.Fault> fault(String code) {
    boolean document = code.stripLeading().startsWith("<?") || code.contains("<!DOCTYPE");
    String root = document ? "" : ROOT;
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      String text = root + code + (document ? "" : "</snippet>");
      factory.newSAXParser().parse(new InputSource(new StringReader(text)), new Silent());
      return Optional.empty();
    } catch (SAXParseException e) {
      int column = e.getColumnNumber() - (e.getLineNumber() == 1 ? root.length() : 0);
      return Optional.of(
          Lines.fault(code, e.getLineNumber(), column, String.valueOf(e.getMessage())));
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new IllegalStateException("the XML parser failed", e);
    }
  }

  /** Says nothing on standard error. */
  private static final class Silent extends DefaultHandler {
    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
