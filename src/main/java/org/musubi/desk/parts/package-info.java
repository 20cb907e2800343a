/**
 * The parts every screen is made of: shell, header, evidence mark, labels, fields, lists, keys. A part is documented in
 * one sentence, speaks the reader's language and takes its looks from {@code styles.css}, never from a view.
 */
@NullMarked
package org.musubi.desk.parts;

import org.jspecify.annotations.NullMarked;
