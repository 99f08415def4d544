package org.gongli.rules.overriding;

/// How a request stands.
public enum OverrideState { ASKED, APPROVED, DENIED }
