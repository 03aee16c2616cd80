package fr.essaim.casefiles.web;

public record NewActionPage(CaptureCard card) {}
