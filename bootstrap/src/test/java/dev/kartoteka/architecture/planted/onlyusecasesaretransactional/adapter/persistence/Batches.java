package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.adapter.persistence;

import org.springframework.transaction.support.TransactionTemplate;

interface Batches {

	TransactionTemplate template();

}
