package dev.kartoteka.architecture.planted.domainknowsonlythejdk.domain.client;

import java.sql.Connection;

interface Ledger {

	Connection connection();

}
