@NullMarked
package dev.kartoteka.adapter.cli.projectimport;

import org.jspecify.annotations.NullMarked;
