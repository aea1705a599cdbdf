/** Tables of a project whose rows come along with their ids. */
@NullMarked
package dev.kartoteka.adapter.cli.projectimport;

import org.jspecify.annotations.NullMarked;
