/** Who may come in: accounts, roles, sign-in, the access log. */
@NullMarked
package org.musubi.access;

import org.jspecify.annotations.NullMarked;
