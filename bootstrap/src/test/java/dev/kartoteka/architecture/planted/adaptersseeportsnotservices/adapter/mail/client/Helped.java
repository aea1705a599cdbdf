package dev.kartoteka.architecture.planted.adaptersseeportsnotservices.adapter.mail.client;

import dev.kartoteka.architecture.planted.adaptersseeportsnotservices.somewhere.Helper;

interface Helped {

	Helper helper();

}
