/**
 * Real PostgreSQL and real Redis for one machine, with one role and one ACL user a service.
 *
 * <p>Both keep what they acknowledge: PostgreSQL with fsync and synchronous commit (the embedding
 * library switches them off), Redis with an append-only file. External servers, named by {@code
 * TOQUE_POSTGRES_URL} and {@code TOQUE_REDIS_URL}, are provisioned the same way and left running.
 */
package dev.toque.local.store;
