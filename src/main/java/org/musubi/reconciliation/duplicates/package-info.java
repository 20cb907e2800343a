/** Pairs of records of one kind that may mean the same: found in the background, with reasons, judged by curators. */
@NamedInterface("duplicates")
@NullMarked
package org.musubi.reconciliation.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
