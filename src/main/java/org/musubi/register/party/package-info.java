/** People and organisations, with their forms of name and offices. */
@NamedInterface("party")
@NullMarked
package org.musubi.register.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
