/** Reconcile: the queue of names that nobody has decided, one at a time, by keyboard. */
@NullMarked
package org.musubi.desk.reconcile;

import org.jspecify.annotations.NullMarked;
