package dev.toque.system.gallery.app;

import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedPhone;

/** Another phone was added, and the older one undoes that. */
final class AppVetoScene implements Scene {

  @Override
  public void play(Studio studio) {
    Person person = studio.person("app-veto");
    AppVisitor visitor = AppVisitor.of(studio, studio.phoneWindow());
    visitor.enroll(person);
    studio.backstage().agePhones(person.userName());
    String added = add(person, visitor);

    visitor.open("#v." + added);
    visitor.take("app-veto");
    visitor.hook("pin").fill(AppVisitor.WRONG_PIN);
    visitor.press("veto");
    visitor.take("app-veto-problem");
    visitor.hook("pin").fill(AppVisitor.PIN);
    visitor.press("veto");
    visitor.take("app-vetoed");
    visitor.leave();
  }

  private static String add(Person person, AppVisitor visitor) {
    person.browser().open("/phones").press("add-phone");
    visitor.await("app-request");
    AppRequestScene.answer(visitor, person.number(), AppVisitor.PIN);
    visitor.await("app-approved");
    person.completeAct();
    ScriptedPhone phone = person.phone();
    person.enroll(phone, "Galaxy S24");
    return phone.me().path("enrollmentId").asText();
  }
}
