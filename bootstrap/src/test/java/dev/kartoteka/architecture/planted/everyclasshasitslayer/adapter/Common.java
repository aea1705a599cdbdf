package dev.kartoteka.architecture.planted.everyclasshasitslayer.adapter;

interface Common {

}
