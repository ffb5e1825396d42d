package dev.toque.kubernetes.arrows;

import java.util.Map;

/**
 * One end of a connection.
 *
 * @param namespace empty for what is outside of the cluster
 * @param labels of the pod
 * @param ports by name
 * @param address outside of the cluster; empty inside
 */
record Pod(
    String name,
    String namespace,
    Map<String, String> labels,
    Map<String, Integer> ports,
    String address) {

  static Pod in(String namespace, String name, Map<String, String> labels) {
    return new Pod(name, namespace, labels, Map.of(), "");
  }

  static Pod outside(String address) {
    return new Pod(address, "", Map.of(), Map.of(), address);
  }

  boolean ours() {
    return namespace.equals("toque");
  }
}
