/** People and organisations, with their forms of name and offices. */
@NullMarked
package org.musubi.register.party;

import org.jspecify.annotations.NullMarked;
