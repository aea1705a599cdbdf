package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.bootstrap.wiring;

import org.springframework.transaction.annotation.Transactional;

@Transactional
class FirstStart {

}
