package dev.toque.kubernetes.arrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kubernetes.manifest.Manifest;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the policies of one namespace allow. A pod that a policy selects may do what one of its
 * policies says and nothing else; a pod that none selects may do all.
 */
record Network(List<Manifest> policies) {

  boolean allows(Pod from, Pod to, int port) {
    return (!from.ours() || leaves(from, to, port)) && (!to.ours() || enters(from, to, port));
  }

  private boolean leaves(Pod from, Pod to, int port) {
    return decides("Egress", "egress", "to", from, to, to, port);
  }

  private boolean enters(Pod from, Pod to, int port) {
    return decides("Ingress", "ingress", "from", to, from, to, port);
  }

  private boolean decides(
      String type, String rules, String peers, Pod own, Pod peer, Pod server, int port) {
    List<Manifest> deciding =
        policies.stream()
            .filter(policy -> policy.at("/spec/policyTypes").toString().contains(type))
            .filter(policy -> selects(policy.at("/spec/podSelector"), own.labels()))
            .toList();
    return deciding.isEmpty()
        || deciding.stream()
            .flatMap(policy -> Manifest.each(policy.at("/spec/" + rules)))
            .anyMatch(
                rule -> names(rule.path(peers), peer) && opens(rule.path("ports"), server, port));
  }

  private static boolean names(JsonNode peers, Pod pod) {
    return peers.isMissingNode() || Manifest.each(peers).anyMatch(peer -> isPeer(peer, pod));
  }

  private static boolean isPeer(JsonNode peer, Pod pod) {
    if (peer.has("ipBlock")) {
      JsonNode block = peer.path("ipBlock");
      return !pod.address().isEmpty()
          && within(block.path("cidr").asText(), pod.address())
          && Manifest.each(block.path("except"))
              .noneMatch(range -> within(range.asText(), pod.address()));
    }
    boolean namespace =
        peer.has("namespaceSelector")
            ? selects(
                peer.path("namespaceSelector"),
                Map.of("kubernetes.io/metadata.name", pod.namespace()))
            : pod.ours();
    return pod.address().isEmpty()
        && namespace
        && (!peer.has("podSelector") || selects(peer.path("podSelector"), pod.labels()));
  }

  private static boolean opens(JsonNode ports, Pod server, int port) {
    return ports.isMissingNode()
        || Manifest.each(ports)
            .map(one -> one.path("port"))
            .anyMatch(
                one ->
                    one.isInt()
                        ? one.asInt() == port
                        : server.ports().getOrDefault(one.asText(), -1) == port);
  }

  static boolean selects(JsonNode selector, Map<String, String> labels) {
    return labels.entrySet().containsAll(Manifest.texts(selector.path("matchLabels")).entrySet())
        && Manifest.each(selector.path("matchExpressions"))
            .allMatch(
                one -> {
                  if (!one.path("operator").asText().equals("In")) {
                    throw new IllegalStateException("not computed here: " + one);
                  }
                  return texts(one.path("values"))
                      .anyMatch(labels.getOrDefault(one.path("key").asText(), "")::equals);
                });
  }

  private static Stream<String> texts(JsonNode list) {
    return Manifest.each(list).map(JsonNode::asText);
  }

  private static boolean within(String range, String address) {
    try {
      String[] parts = range.split("/");
      byte[] network = InetAddress.getByName(parts[0]).getAddress();
      byte[] bytes = InetAddress.getByName(address).getAddress();
      int shift = bytes.length * 8 - Integer.parseInt(parts[1]);
      return network.length == bytes.length
          && new BigInteger(1, network)
              .shiftRight(shift)
              .equals(new BigInteger(1, bytes).shiftRight(shift));
    } catch (UnknownHostException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }
}
