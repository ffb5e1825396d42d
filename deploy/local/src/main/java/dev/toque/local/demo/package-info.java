/** Two accounts to try Toque with, made at first start. */
package dev.toque.local.demo;
