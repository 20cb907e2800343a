/** The register answers other programs: the Reconciliation Service API of the W3C community group, versions 0.2 and 1.0 draft. */
@NullMarked
package org.musubi.reconciliation.service;

import org.jspecify.annotations.NullMarked;
