package org.gongli.rules.cards;

/// How well a card is known: [#H] the paper itself was read, [#M] an official notice was seen in part, [#L] it is second-hand. All but the first are samples.
public enum Confidence { H, M, L }
