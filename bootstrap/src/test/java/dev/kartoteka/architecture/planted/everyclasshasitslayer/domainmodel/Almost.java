package dev.kartoteka.architecture.planted.everyclasshasitslayer.domainmodel;

interface Almost {

}
