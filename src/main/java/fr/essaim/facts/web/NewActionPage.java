package fr.essaim.facts.web;

public record NewActionPage(CaptureCard card) {}
