package org.gongli.rules;

/// How a request stands.
public enum OverrideState { ASKED, APPROVED, DENIED }
