package dev.kartoteka.architecture.planted.technologystayshome.adapter.web;

import java.sql.ResultSet;

interface Table {

	ResultSet rows();

}
