/** Review: the queue of proposals, and deciding them unit by unit beside the source text; consent of authors. */
@NullMarked
package org.musubi.desk.review;

import org.jspecify.annotations.NullMarked;
