package dev.kartoteka.architecture.planted.packagesarenullmarked.domain.card;

interface SecondCard {

}
