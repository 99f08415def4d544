package org.gongli.members;

/// A membership that is kept (RETAINED) pays no dues and has no vote.
public enum MembershipState { ACTIVE, RETAINED, LEFT, EXPELLED }
