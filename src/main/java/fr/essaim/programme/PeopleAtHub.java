package fr.essaim.programme;

import fr.essaim.kernel.HubId;

/// Asked before a hub closes. The programme room knows no person: the room that keeps their files answers.
@FunctionalInterface
public interface PeopleAtHub {
    /// How many people's files are at the hub.
    long count(HubId hub);
}
