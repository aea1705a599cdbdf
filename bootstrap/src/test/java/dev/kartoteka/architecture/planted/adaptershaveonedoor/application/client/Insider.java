package dev.kartoteka.architecture.planted.adaptershaveonedoor.application.client;

import dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.WebAdapterConfiguration;

interface Insider {

	WebAdapterConfiguration web();

}
