/** Forms of drafts that several desks use. */
@NullMarked
package org.musubi.desk.forms;

import org.jspecify.annotations.NullMarked;
