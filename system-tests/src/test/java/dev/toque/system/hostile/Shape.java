package dev.toque.system.hostile;

import java.util.function.Supplier;

/**
 * One hostile request, made when it is sent: signatures cost time.
 *
 * @param name what is wrong with it
 * @param whole whether it ends as it says; of others the client hangs up
 */
record Shape(String name, Supplier<Message> message, boolean whole) {

  byte[] bytes() {
    return message.get().bytes();
  }
}
