package dev.kartoteka.architecture.planted.applicationknowsonlythedomain.application.client;

import org.springframework.stereotype.Service;

@Service
final class SpringService {

}
