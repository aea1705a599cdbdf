package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.bootstrap.wiring;

import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Clean. */
interface Transactions {

	TransactionInterceptor interceptor();

}
