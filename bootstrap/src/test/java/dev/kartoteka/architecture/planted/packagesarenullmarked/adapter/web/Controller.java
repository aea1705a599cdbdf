package dev.kartoteka.architecture.planted.packagesarenullmarked.adapter.web;

interface Controller {

}
