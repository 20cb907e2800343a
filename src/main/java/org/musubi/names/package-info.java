/** Names across scripts: for now the key under which two spellings count as one form. Plain Java. */
@NullMarked
package org.musubi.names;

import org.jspecify.annotations.NullMarked;
