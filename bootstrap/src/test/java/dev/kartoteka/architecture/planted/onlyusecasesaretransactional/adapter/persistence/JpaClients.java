package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.adapter.persistence;

import org.springframework.transaction.annotation.Transactional;

@Transactional
class JpaClients {

}
