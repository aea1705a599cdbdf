@NullMarked
package dev.kartoteka.adapter.web.description.assembly;

import org.jspecify.annotations.NullMarked;
