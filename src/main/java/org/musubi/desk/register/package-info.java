/** The register as readers see it: lists, and the page of every record with evidence and history. */
@NullMarked
package org.musubi.desk.register;

import org.jspecify.annotations.NullMarked;
