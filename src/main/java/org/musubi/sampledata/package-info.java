/** Facts and documents written for demonstrations, read from tables and brought into the register of the demo profile. */
@NullMarked
package org.musubi.sampledata;

import org.jspecify.annotations.NullMarked;
