package dev.kartoteka.architecture.planted.everyclasshasitslayer;

interface Rooted {

}
