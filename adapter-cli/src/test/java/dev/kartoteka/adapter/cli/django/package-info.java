@NullMarked
package dev.kartoteka.adapter.cli.django;

import org.jspecify.annotations.NullMarked;
