package fr.essaim.plans.web;

/// "Ce que nous avons convenu": on the person's page, what the plan holds at a glance.
public record PlanPanel(PlanSheet sheet) {}
