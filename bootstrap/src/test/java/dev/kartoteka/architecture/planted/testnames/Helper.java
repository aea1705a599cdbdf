package dev.kartoteka.architecture.planted.testnames;

/** Clean: no tests. */
class Helper {

}
