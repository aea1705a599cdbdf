package dev.kartoteka.architecture.planted.adaptershaveonedoor.bootstrap;

import dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.FailureTexts;
import dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.WebAdapterConfiguration;

/** Clean. */
interface Program {

	WebAdapterConfiguration web();

	FailureTexts texts();

}
