package dev.toque.portal.page;

import java.util.Optional;

/**
 * The sign-in page as it is rendered.
 *
 * @param username what was typed before
 * @param problem the code of what was wrong
 * @param retryAt when another try makes sense
 */
public record SignInView(String username, Optional<String> problem, Optional<Moment> retryAt) {}
