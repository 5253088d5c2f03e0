package sfw.fix.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks for one address: HEAD, and GET where a server does not like that. Follows redirects itself,
 * and checks each address that a name resolves to before anything is sent there: the same answer of
 * the name server is used for the check and for the connection.
 */
final class Probe implements AutoCloseable {
  private static final int MOST_REDIRECTS = 8;
  private static final int MOST_BYTES = 1 << 16;
  private static final String AGENT = "sfw-fix-link-check (+https://github.com/sfw/fix)";

  /** An address that must not be asked. */
  private static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1;

    NotPublic(String host) {
      super(host + " is no address of the public internet");
    }
  }

  /**
   * One response.
   *
   * @param location empty but for redirects
   */
  private record Response(int status, String reason, Optional<String> location) {
    String words() {
      return reason.isEmpty() ? String.valueOf(status) : status + " " + reason;
    }

    boolean isRedirect() {
      return location.isPresent() && status >= 301 && status <= 308 && status != 304;
    }

    boolean isForGood() {
      return status == 301 || status == 308;
    }
  }

  /** A body of which enough was read: thrown, since the client reads to the end otherwise. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Response response;

    Enough(Response response) {
      this.response = response;
    }
  }

  private final Manners manners;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "link deadlines");
            thread.setDaemon(true);
            return thread;
          });

  Probe(Manners manners) {
    this(manners, SystemDefaultDnsResolver.INSTANCE);
  }

  Probe(Manners manners, DnsResolver names) {
    this.manners = manners;
    Timeout silence = Timeout.of(manners.silence());
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new CheckedNames(names, manners.allowed()))
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(silence)
                    .setSocketTimeout(silence)
                    .build())
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(silence).build())
            .setUserAgent(AGENT)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /** Resolves names, and refuses addresses that are not public. */
  private record CheckedNames(DnsResolver names, Set<InetAddress> allowed) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] found = names.resolve(host);
      for (InetAddress address : found) {
        if (!PublicAddress.is(address) && !allowed.contains(address)) {
          throw new NotPublic(host);
        }
      }
      return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /** Asks for an address, once. */
  Answer ask(String address) {
    Set<String> seen = new HashSet<>();
    String at = address;
    boolean forGood = true;
    try {
      while (seen.add(at) && seen.size() <= MOST_REDIRECTS) {
        URI uri = new URI(at);
        Response response = response(uri);
        if (!response.isRedirect()) {
          Optional<String> moved = Optional.of(at).filter(to -> !to.equals(address));
          return judge(response, forGood ? moved : Optional.empty());
        }
        forGood &= response.isForGood();
        at = uri.resolve(response.location().orElseThrow()).toString();
        if (!at.startsWith("https://") && !at.startsWith("http://")) {
          return Answer.dead("redirects to " + at);
        }
      }
      return Answer.dead("redirects without end");
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Answer.dead("redirects to what is no address");
    } catch (IOException e) {
      return failure(e);
    }
  }

  private static Answer judge(Response response, Optional<String> movedTo) {
    int status = response.status();
    if (status >= 200 && status < 300) {
      return Answer.good(response.words(), movedTo);
    }
    boolean refuses = status == 401 || status == 403 || status == 429 || status == 999;
    return refuses ? Answer.unsure(response.words()) : Answer.dead(response.words());
  }

  private static Answer failure(IOException e) {
    if (e instanceof NotPublic) {
      return Answer.dead(String.valueOf(e.getMessage()));
    } else if (e instanceof UnknownHostException) {
      return Answer.dead("there is no such host");
    } else if (e instanceof SSLException) {
      return Answer.dead("its certificate is not trusted");
    } else if (e instanceof SocketTimeoutException) {
      return Answer.dead("no answer in time");
    }
    return Answer.dead("no connection: " + e.getClass().getSimpleName());
  }

  private Response response(URI uri) throws IOException {
    Response head = send("HEAD", uri);
    boolean doubtful = head.status() >= 400 && head.status() != 429;
    return doubtful ? send("GET", uri) : head;
  }

  private Response send(String method, URI uri) throws IOException {
    HttpUriRequestBase request = new HttpUriRequestBase(method, uri);
    ScheduledFuture<?> deadline =
        clock.schedule(
            () -> {
              request.abort();
            },
            manners.deadline().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, Probe::read);
    } catch (Enough e) {
      return e.response;
    } catch (IOException e) {
      throw request.isAborted() ? new SocketTimeoutException("deadline") : e;
    } finally {
      deadline.cancel(false);
    }
  }

  /** Of a body, as much is read as shows that there is one. */
  private static Response read(ClassicHttpResponse response) throws IOException {
    Header location = response.getFirstHeader("Location");
    Response read =
        new Response(
            response.getCode(),
            Optional.ofNullable(response.getReasonPhrase()).orElse(""),
            Optional.ofNullable(location).map(Header::getValue));
    HttpEntity body = response.getEntity();
    if (body != null) {
      InputStream in = body.getContent();
      if (in.readNBytes(MOST_BYTES).length == MOST_BYTES) {
        throw new Enough(read);
      }
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    clock.shutdownNow();
    client.close();
  }
}
