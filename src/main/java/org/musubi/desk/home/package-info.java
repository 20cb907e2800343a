/** Home: what waits for the reader, what became of their work, what the register gained lately. */
@NullMarked
package org.musubi.desk.home;

import org.jspecify.annotations.NullMarked;
