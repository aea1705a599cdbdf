package dev.kartoteka.architecture.planted.everyclasshasitslayer.reports;

/** Clean as to its place; its module is not known. */
interface Report {

}
