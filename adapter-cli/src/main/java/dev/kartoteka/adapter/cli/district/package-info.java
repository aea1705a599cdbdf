/** Districts as features. */
@NullMarked
package dev.kartoteka.adapter.cli.district;

import org.jspecify.annotations.NullMarked;
