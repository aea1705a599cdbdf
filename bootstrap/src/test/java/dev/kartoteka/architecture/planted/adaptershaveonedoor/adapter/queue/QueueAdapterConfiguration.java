package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.queue;

interface QueueAdapterConfiguration {

}
