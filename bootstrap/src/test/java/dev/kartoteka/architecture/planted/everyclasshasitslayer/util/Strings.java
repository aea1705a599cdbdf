package dev.kartoteka.architecture.planted.everyclasshasitslayer.util;

interface Strings {

}
