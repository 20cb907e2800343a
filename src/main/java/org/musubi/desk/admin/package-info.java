/** Where accounts are kept and passwords changed. */
@NullMarked
package org.musubi.desk.admin;

import org.jspecify.annotations.NullMarked;
