/** Use cases by which all data of another system are imported. */
@NullMarked
package dev.kartoteka.application.projectimport;

import org.jspecify.annotations.NullMarked;
