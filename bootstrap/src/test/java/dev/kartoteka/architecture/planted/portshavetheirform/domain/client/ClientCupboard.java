package dev.kartoteka.architecture.planted.portshavetheirform.domain.client;

import dev.kartoteka.domain.shared.DrivenPort;

@DrivenPort
public interface ClientCupboard {

}
