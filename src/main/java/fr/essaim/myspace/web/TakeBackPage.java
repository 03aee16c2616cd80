package fr.essaim.myspace.web;

import fr.essaim.myspace.web.AgreedPage.PermissionRow;

/// One permission, before it is taken back: what happens then, in plain words.
public record TakeBackPage(PermissionRow permission) {}
