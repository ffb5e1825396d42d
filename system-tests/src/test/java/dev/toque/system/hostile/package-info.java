/**
 * What no browser and no phone sends, over real sockets, to every route of every service and of the
 * gateway. {@link dev.toque.system.hostile.RouteTable} reads the routes from the compiled
 * resources, so that a new one is asked like the others; {@link dev.toque.system.hostile.Shapes}
 * are what each is sent, with credentials that open it, so that what is behind them is reached.
 */
package dev.toque.system.hostile;
