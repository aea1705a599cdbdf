package dev.kartoteka.architecture.planted.portshavetheirform.domain;

import dev.kartoteka.domain.shared.DrivenPort;

@DrivenPort
public interface ClientReader {

}
