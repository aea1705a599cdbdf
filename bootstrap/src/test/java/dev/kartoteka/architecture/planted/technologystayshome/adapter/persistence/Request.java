package dev.kartoteka.architecture.planted.technologystayshome.adapter.persistence;

import jakarta.servlet.http.HttpServletRequest;

interface Request {

	HttpServletRequest request();

}
