@NullMarked
package dev.kartoteka.adapter.django.table;

import org.jspecify.annotations.NullMarked;
