package dev.kartoteka.architecture.planted.domainknowsonlythejdk.domain.client;

import org.springframework.stereotype.Service;

@Service
final class Component {

}
