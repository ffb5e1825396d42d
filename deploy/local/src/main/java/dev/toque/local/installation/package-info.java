/** Where this installation's own files lie: services, and the servers that it brings along. */
package dev.toque.local.installation;
