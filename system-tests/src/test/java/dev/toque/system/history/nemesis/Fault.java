package dev.toque.system.history.nemesis;

/** The ways in which things break. */
enum Fault {
  /** A replica is killed with {@code kill -9}; the launcher starts it again. */
  SERVICE_KILLED,
  /** A replica stands still ({@code SIGSTOP}) and goes on. */
  SERVICE_PAUSED,
  /** The first replica of a service has a wrong wall clock. */
  CLOCK_WRONG,
  /** Redis is killed, stays away and comes back with what it had written. */
  REDIS_KILLED,
  /** Redis is killed and comes back empty. */
  REDIS_EMPTY,
  /** Redis is killed and a replica takes its place that had stopped to follow a while ago. */
  REDIS_STALE,
  /** PostgreSQL is ended in order, ends all connections and is started again. */
  POSTGRES_STOPPED,
  /** PostgreSQL ends without a word and recovers from its log. */
  POSTGRES_CRASHED,
  /** PostgreSQL ends the connections of services. */
  CONNECTIONS_DROPPED,
  /** The connections to a store end, and new ones with them. */
  NETWORK_CUT,
  /** The connections to a store stay, and nothing arrives. */
  NETWORK_STALLED,
  /** What goes to a store and comes from it is late. */
  NETWORK_SLOW
}
