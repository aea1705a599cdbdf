/** Accounts, which Django calls users. */
@NullMarked
package dev.kartoteka.adapter.django.account;

import org.jspecify.annotations.NullMarked;
