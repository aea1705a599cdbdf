/**
 * Houses built against the rules, one for each rule and named after it. The classes in
 * them that are right say so; what is wrong is listed in
 * {@link dev.kartoteka.architecture.ArchitectureRulesTest}. Nothing here does anything.
 */
@NullMarked
package dev.kartoteka.architecture.planted;

import org.jspecify.annotations.NullMarked;
