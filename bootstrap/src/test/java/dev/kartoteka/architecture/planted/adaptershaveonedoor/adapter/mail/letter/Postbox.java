package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.mail.letter;

interface Postbox {

}
