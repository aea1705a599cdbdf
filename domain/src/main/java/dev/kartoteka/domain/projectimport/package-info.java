/**
 * The import of all data of another system, with its ids. Accounts and clients have
 * imports of their own, since they have passwords and log-in names.
 */
@NullMarked
package dev.kartoteka.domain.projectimport;

import org.jspecify.annotations.NullMarked;
