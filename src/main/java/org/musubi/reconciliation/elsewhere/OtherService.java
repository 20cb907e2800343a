package org.musubi.reconciliation.elsewhere;

/**
 * A reconciliation service that may be asked.
 *
 * @param id   under which it stands in the configuration
 * @param name what people call it
 */
public record OtherService(String id, String name) {
}
