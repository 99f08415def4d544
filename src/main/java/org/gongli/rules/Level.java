package org.gongli.rules;

/// What follows when a card's condition does not hold.
public enum Level { BLOCK, WARN }
