package org.musubi.access;

import org.springframework.security.web.util.matcher.RequestMatcher;

/** An address under {@code /api} that anybody may ask without an account, as a reader would; the room it belongs to names it. */
public record OpenAddress(RequestMatcher matcher) {
}
