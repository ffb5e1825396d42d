package dev.toque.local.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A client that writes HTTP/2 frames (RFC 9113) as it likes, and reads nothing. */
final class Http2Peer implements AutoCloseable {

  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int PRIORITY = 2;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PING = 6;
  static final int WINDOW_UPDATE = 8;
  static final int CONTINUATION = 9;

  static final int END_STREAM = 1;
  static final int END_HEADERS = 4;

  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
  private static final String AUTHORITY = "portal.example";

  private final SSLSocket socket;

  private Http2Peer(SSLSocket socket) {
    this.socket = socket;
  }

  static Http2Peer connect(int port) throws IOException {
    SSLSocket socket = socket(port, "h2");
    socket.getOutputStream().write(PREFACE.getBytes(StandardCharsets.US_ASCII));
    Http2Peer peer = new Http2Peer(socket);
    peer.write(frame(SETTINGS, 0, 0, new byte[0]));
    return peer;
  }

  /** Status line of what a well-behaved client is told by HTTP/1.1. */
  static String ask(int port) throws IOException {
    try (SSLSocket socket = socket(port, "http/1.1")) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes());
      return new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
    }
  }

  void write(byte[] frames) throws IOException {
    socket.getOutputStream().write(frames);
  }

  static byte[] frame(int type, int flags, int stream, byte[] payload) {
    return ByteBuffer.allocate(9 + payload.length)
        .put((byte) (payload.length >> 16))
        .putShort((short) payload.length)
        .put((byte) type)
        .put((byte) flags)
        .putInt(stream)
        .put(payload)
        .array();
  }

  /** HPACK (RFC 7541): GET or POST, path /, https, and an authority. */
  static byte[] request(boolean post) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(post ? 0x83 : 0x82);
    block.write(0x84);
    block.write(0x87);
    block.write(0x01);
    block.write(AUTHORITY.length());
    block.writeBytes(AUTHORITY.getBytes(StandardCharsets.US_ASCII));
    return block.toByteArray();
  }

  private static SSLSocket socket(int port, String protocol) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Anybody()}, null);
      SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setApplicationProtocols(new String[] {protocol});
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return socket;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Who is asked does not matter here. */
  private static final class Anybody implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      // anybody
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      // anybody
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
