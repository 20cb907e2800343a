/** Names in drafts meet known records: what they may mean, with reasons, and what curators said they mean. */
@NullMarked
package org.musubi.reconciliation;

import org.jspecify.annotations.NullMarked;
