/** Measurements that print figures; nothing here passes or fails by a time. Run by {@code ./musubi bench}. */
@NullMarked
package org.musubi.bench;

import org.jspecify.annotations.NullMarked;
