package org.gongli.rules.cards;

/// How a version stands: being written, put into force from a day on, or given up.
public enum VersionState { DRAFT, APPROVED, DROPPED }
