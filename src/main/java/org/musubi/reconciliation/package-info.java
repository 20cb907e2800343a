/** Names in drafts meet known records: for now by exact form, and by search for those who pick. */
@NullMarked
package org.musubi.reconciliation;

import org.jspecify.annotations.NullMarked;
