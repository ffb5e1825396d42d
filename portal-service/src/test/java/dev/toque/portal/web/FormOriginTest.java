package dev.toque.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.web.PublicUrl;
import java.lang.reflect.Constructor;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormOriginTest {

  @ParameterizedTest
  @CsvSource({
    "https://portal.example,https://portal.example,,true",
    "https://portal.example,https://portal.example,cross-site,true",
    "https://portal.example,http://portal.example,same-origin,false",
    "https://portal.example,null,,false",
    "https://portal.example,null,same-origin,true",
    "https://portal.example,null,cross-site,false",
    "http://localhost:8080,null,,false",
    "http://portal.lan,null,,true",
    "http://portal.lan,null,cross-site,false",
    "http://portal.lan,,,true",
    "http://portal.lan,http://evil.example,,false"
  })
  void judgesByWhatTheBrowserCanSay(String publicUrl, String origin, String site, boolean ours)
      throws ReflectiveOperationException {
    Constructor<PublicUrl> constructor = PublicUrl.class.getDeclaredConstructor(String.class);
    constructor.setAccessible(true);
    FormOrigin judge = new FormOrigin(constructor.newInstance(publicUrl));
    Map<String, String> headers = new java.util.HashMap<>();
    headers.put("Origin", origin);
    headers.put("Sec-Fetch-Site", site);

    assertEquals(ours, judge.isOurs(headers::get));
  }
}
