/** Intake: the documents brought in, and the workbench on which their drafts are made right. */
@NullMarked
package org.musubi.desk.intake;

import org.jspecify.annotations.NullMarked;
