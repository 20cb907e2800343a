/** What the tests stand on: databases, screens without a browser, a running Musubi, a browser. */
@org.jspecify.annotations.NullMarked
package org.musubi.testing;
