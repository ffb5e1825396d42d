/**
 * What the tests of this service play: activation-service over HTTP with its internal contract and
 * real signature checks, the portal, people with phones, and an app that listens to its stream.
 */
package dev.toque.push.testing;
